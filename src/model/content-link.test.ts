import { expect, test } from 'vitest';
import { contentLink } from './content-link.ts';

const FROM = 'articles/2022/04/tin.md';

test.each([
  ['mua-lu.md', 'articles/2022/04/mua-lu.md', ''],
  ['./mua-lu.md#nguon', 'articles/2022/04/mua-lu.md', '#nguon'],
  ['../05/mua-lu.md', 'articles/2022/05/mua-lu.md', ''],
  ['articles/2022/05/mua-lu.md', 'articles/2022/05/mua-lu.md', ''],
  ['/content/articles/2022/05/mua-lu.md', 'articles/2022/05/mua-lu.md', ''],
  ['../../../pages/lien-he.md', 'pages/lien-he.md', ''],
  ['m%C6%B0a.md', 'articles/2022/04/mưa.md', ''],
])('%s means a file', (href, path, hash) => {
  expect(contentLink(href, FROM)).toEqual({ path, hash });
});

test.each([
  'https://a.vn/b.md',
  '//a.vn/b.md',
  'tin.html',
  '#md',
  '../../../../etc/a.md',
  'tin.md?x',
  'mailto:a@b.md',
  '',
])('%s means none', (href) => {
  expect(contentLink(href, FROM)).toBeUndefined();
});
