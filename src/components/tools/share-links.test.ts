import { expect, test } from 'vitest';
import { shareLinks } from './share-links.ts';

test('each link holds the whole address, signs that mean something in an address too', () => {
  const url = 'https://bao.example.vn/2022/04/22/gi%C3%A1-l%C3%BAa.html?a=1&b=2';
  const [facebook, zalo, mail] = shareLinks('Giá lúa & khóm: +5%', url).map(({ href }) => new URL(href));
  expect(facebook?.searchParams.get('u')).toBe(url);
  expect(JSON.parse(Buffer.from(zalo?.searchParams.get('d') ?? '', 'base64').toString())).toEqual({ url });
  expect(mail?.pathname).toBe('');
  expect(mail?.searchParams.get('subject')).toBe('Giá lúa & khóm: +5%');
  expect(mail?.searchParams.get('body')).toContain(url);
});
