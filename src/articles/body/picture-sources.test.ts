import { expect, test } from 'vitest';
import { parseMarkdown } from '../../markdown/dialect.ts';
import { pictureSources } from './picture-sources.ts';

const sources = (body: string) => pictureSources(parseMarkdown(body).tree);

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
  expect(sources(body)).toEqual([
    { src: '2022/ghe.jpg', line: 1, isShown: true },
    { src: 'cau.png', line: 6, isShown: true },
    { src: 'xuong.webp', line: 9, isShown: true },
  ]);
});

test('tells the files to which links lead', () => {
  const body =
    '[Tải](media/van-ban.pdf) <a class="x" href="/media/b.pdf">b</a> <a href="/gioi-thieu.html">c</a>\n\n[Bảng][k] [Trang][l]\n\n[k]: ../media/k.xlsx\n[l]: /lien-he.html\n';
  expect(sources(body)).toEqual([
    { src: 'van-ban.pdf', line: 1, isShown: false },
    { src: 'b.pdf', line: 1, isShown: false },
    { src: 'k.xlsx', line: 5, isShown: false },
  ]);
});

test('leaves out remote pictures, links and code', () => {
  const body =
    '![a](https://anh.example/a.jpg) [b](/b.jpg) `![c](media/c.jpg)`\n\n```\n<img src="media/d.jpg">\n```\n\n![e][thieu]\n';
  expect(sources(body)).toEqual([]);
});

test('tells a picture each time it is shown, and a definition once', () => {
  expect(sources('![a](a.jpg)\n\n![a](a.jpg)\n\n![b][b] ![b][b]\n\n[b]: b.jpg\n')).toEqual([
    { src: 'a.jpg', line: 1, isShown: true },
    { src: 'a.jpg', line: 3, isShown: true },
    { src: 'b.jpg', line: 7, isShown: true },
  ]);
});

test('reads the tags of raw HTML as browsers do', () => {
  const body = [
    '<img alt="nước > 2 m, src=khac.jpg" src="a.jpg">',
    '<IMG SRC=b.jpg ALT="b">',
    '<img src="m&amp;n &#57;&#x39;.jpg" alt="c">',
    '<!-- <img src="bo.jpg"> -->',
    '<img src="d.jpg" src="sau.jpg" data-src="khac.jpg" alt="d">',
  ].join('\n\n');
  expect(sources(body).map(({ src, line }) => `${src} ${line}`)).toEqual([
    'a.jpg 1',
    'b.jpg 3',
    'm&n 99.jpg 5',
    'd.jpg 9',
  ]);
});

test.each([
  'a 1.jpg',
  'b+c.jpg',
  'chợ nổi.jpg',
  'i,s.jpg',
  '2022/a b.jpg',
])('reads %s between angle brackets', (src) => {
  expect(sources(`![Ảnh](<${src}>)`)).toEqual([{ src, line: 1, isShown: true }]);
  expect(sources(`[Ảnh](<b>đậm</b>) ![Ảnh][x]\n\n[x]: <${src}>`)).toEqual([{ src, line: 3, isShown: true }]);
});

test('a name with an angle that is text is told as it is written', () => {
  expect(sources('![Ảnh](<a<b>.jpg>)')[0]?.src).toBe('<a<b>.jpg>');
});
