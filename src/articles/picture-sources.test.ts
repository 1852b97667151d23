import { expect, test } from 'vitest';
import { pictureSources } from './picture-sources.ts';

test('tells the local pictures of every notation with their lines', () => {
  const body = [
    'Chợ nổi Ngã Bảy ![ghe](media/2022/ghe.jpg) lúc bình minh.',
    '',
    '![xuồng][x]',
    '',
    '<figure>',
    "  <img alt='a' src='/media/cau.png'>",
    '</figure>',
    '',
    '[x]: ../../media/xuong.webp',
  ].join('\n');
  expect(pictureSources(body)).toEqual([
    { src: '2022/ghe.jpg', line: 1 },
    { src: 'cau.png', line: 6 },
    { src: 'xuong.webp', line: 9 },
  ]);
});

test('leaves out remote pictures, links and code', () => {
  const body =
    '![a](https://anh.example/a.jpg) [b](media/b.jpg) `![c](media/c.jpg)`\n\n    <img src="media/d.jpg">\n\n![e][thieu]\n';
  expect(pictureSources(body)).toEqual([]);
});

test('tells a picture each time it is shown, and a definition once', () => {
  expect(pictureSources('![a](a.jpg)\n\n![a](a.jpg)\n\n![b][b] ![b][b]\n\n[b]: b.jpg\n')).toEqual([
    { src: 'a.jpg', line: 1 },
    { src: 'a.jpg', line: 3 },
    { src: 'b.jpg', line: 7 },
  ]);
});
