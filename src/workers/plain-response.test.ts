import { expect, test } from 'vitest';
import { PlainResponse } from './plain-response.ts';

const text = (response: PlainResponse): string => new TextDecoder().decode(response.bytes());

test('the body comes back as bytes, whatever its length', () => {
  expect(text(new PlainResponse('Đường sắt 🚂'))).toBe('Đường sắt 🚂');
  expect(text(new PlainResponse('ữ'.repeat(2 ** 20)))).toBe('ữ'.repeat(2 ** 20));
  expect(text(new PlainResponse(new TextEncoder().encode('Lúa')))).toBe('Lúa');
  expect(text(new PlainResponse())).toBe('');
});

test('the status says whether all is well', () => {
  expect(new PlainResponse('').ok).toBe(true);
  const missing = new PlainResponse(null, { status: 404, statusText: 'Not Found', headers: { 'X-A': 'b' } });
  expect([missing.ok, missing.status, missing.statusText, missing.headers.get('x-a')]).toEqual([
    false,
    404,
    'Not Found',
    'b',
  ]);
});
