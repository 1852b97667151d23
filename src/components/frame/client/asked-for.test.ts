import { expect, test } from 'vitest';
import { askedFor } from './asked-for.ts';

test.each([
  ['/2022/04/22/lua-duoc-mua-142279.html', { words: 'lua duoc mua', date: '2022-04-22' }],
  ['/thoi-su/2009/3/mua-lon.htm', { words: 'mua lon', date: '2009-03' }],
  ['/Gi%C3%A1-l%C3%BAa_h%C3%A8-thu', { words: 'Giá lúa hè thu', date: undefined }],
  ['/luu-tru/1950.html', { words: '', date: undefined }],
  ['/%E0%A4%A', { words: '%E0%A4%A', date: undefined }],
  ['/', { words: '', date: undefined }],
])('%s', (address, expected) => {
  expect(askedFor(address)).toMatchObject(expected);
});

test('the parts of an address stand for sections', () => {
  expect(askedFor('/chuyen-muc/thoi-su/99.html').parts).toEqual(['chuyen-muc', 'thoi-su', '99']);
  expect(askedFor('/thoi-su.html').parts).toEqual(['thoi-su']);
});
