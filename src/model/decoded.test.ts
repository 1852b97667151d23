import { expect, test } from 'vitest';
import { decoded } from './decoded.ts';

test('what is percent-encoded is decoded, and what is not sound stays', () => {
  expect(['/c%E1%BA%A7u', '/?q=100%', '/%E1%BA'].map(decoded)).toEqual(['/cầu', '/?q=100%', '/%E1%BA']);
});
