import { expect, test } from 'vitest';
import { readBodyText } from './read-body-text.ts';

const linksOf = (body: string) =>
  readBodyText(
    { path: 'articles/2022/04/tin.md', address: '/2022/04/22/tin.html', url: 'https://bao.vn' },
    { body, bodyLine: 10 },
  ).links.map(({ line, target }) => `${line} ${target}`);

test('links to files, relative ones, ones from the root and whole ones are links to articles', () => {
  expect(
    linksOf(`[một](mua-lu.md#nguon), [hai](../05/gio.md)

[ba](khac.html) [bốn](/2022/04/20/m%C6%B0a.html?a=b#c) [năm](https://bao.vn/lien-he.html)

<a class="x" href='../20/sau.html'>sáu</a>, [bảy][7]

[7]: /bay.html
`),
  ).toEqual([
    '10 articles/2022/04/mua-lu.md',
    '10 articles/2022/05/gio.md',
    '12 /2022/04/22/khac.html',
    '12 /2022/04/20/mưa.html',
    '12 /lien-he.html',
    '14 /2022/04/20/sau.html',
    '16 /bay.html',
  ]);
  expect(linksOf('[tám](/tac-gia/lan.html) [chín](/chuyen-muc/thoi-su/2.html)')).toEqual([
    '10 /tac-gia/lan.html',
    '10 /chuyen-muc/thoi-su/2.html',
  ]);
});

test('other links are none: to other sites, to the article itself, to pages that are always there, to files', () => {
  expect(
    linksOf(
      '[a](https://khac.vn/a.html) [b](#muc) [c](tin.html) [d](/luu-tru/2022.html) [e](/media/a.pdf) [f](mailto:a@b.vn) `[g](x.md)`',
    ),
  ).toEqual([]);
});
