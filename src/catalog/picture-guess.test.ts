import { expect, test } from 'vitest';
import { createPictureGuess } from './picture-guess.ts';

const KNOWN = [
  'anh#1.jpg',
  'lúa%20chín.jpg',
  'media/kinh.jpg',
  '2022/cau-moi.jpg',
  '2022/IMG_1234.jpg',
  '2023/Chợ nổi.png',
  'a.jpg',
  'b.jpg',
];
const guess = createPictureGuess(KNOWN);

test.each([
  ['2022/Cau-Moi.JPG', '2022/cau-moi.jpg'],
  ['2022/cau-moi.jpeg', '2022/cau-moi.jpg'],
  ['cau-moi.jpg', '2022/cau-moi.jpg'],
  ['2022/cau-mio.jpg', '2022/cau-moi.jpg'],
  ['2022/cau-mơi.jpg', '2022/cau-moi.jpg'],
  ['2022/cau-mooi.jpg', '2022/cau-moi.jpg'],
  ['2023/cho-noi.png', '2023/Chợ nổi.png'],
  ['anh', 'anh%231.jpg'],
  ['lúa chín.jpg', 'lúa%2520chín.jpg'],
  ['kinh.jpg', 'media/media/kinh.jpg'],
])('%s is meant to be %s', (src, meant) => expect(guess(src)).toBe(meant));

test.each([
  '2022/IMG_1235.jpg',
  'c.jpg',
  '2022/cau-cu.jpg',
  'lua.jpg',
  '2021/IMG_1243.jpg',
])('nothing is like %s', (src) => expect(guess(src)).toBeUndefined());
