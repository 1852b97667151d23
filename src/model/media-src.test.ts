import { expect, test } from 'vitest';
import { isMediaLink, mediaSrc } from './media-src.ts';

test.each([
  ['2022/cau.jpg', '2022/cau.jpg'],
  ['media/2022/cau.jpg', '2022/cau.jpg'],
  ['/media/2022/cau.jpg', '2022/cau.jpg'],
  ['../../../media/2022/cau.jpg', '2022/cau.jpg'],
  ['./cau.jpg', 'cau.jpg'],
  ['media/ch%E1%BB%A3%20n%E1%BB%95i.jpg', 'chợ nổi.jpg'],
  ['media/cho\u031b\u0323.jpg', 'chợ.jpg'],
  ['media/50%.jpg', '50%.jpg'],
  ['media\\2022\\cau.jpg', '2022/cau.jpg'],
  ['media/cau.jpg?v=2#x', 'cau.jpg'],
  ['/media//2022/./cau.jpg', '2022/cau.jpg'],
])('%s names %s', (source, path) => {
  expect(mediaSrc(source)).toBe(path);
});

test.each([
  'https://anh.example/1.jpg',
  'HTTP://anh.example/1.jpg',
  '//anh.example/1.jpg',
  'data:image/png;base64,AA',
])('%s is not a file of the archive', (source) => {
  expect(mediaSrc(source)).toBeUndefined();
});

test('a link leads to a file of the archive only where it says media/', () => {
  expect(['media/a.pdf', '/media/a.pdf', '../media/a.pdf'].every(isMediaLink)).toBe(true);
  expect(['/2022/04/22/a.html', 'https://anh.example/media/a.pdf', '#media/a', '//media/a.pdf'].some(isMediaLink)).toBe(
    false,
  );
});
