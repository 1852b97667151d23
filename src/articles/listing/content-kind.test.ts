import { expect, test } from 'vitest';
import { contentKind, isUnread } from './content-kind.ts';

test.each([
  ['articles/tin.md', 'article'],
  ['articles/2022/04/tin.md', 'article'],
  ['articles/Tết 2022/tin.md', 'article'],
  ['articles/2022/04/TIN.md', 'article'],
  ['pages/lien-he.md', 'page'],
  ['notices/cup-dien.md', 'notice'],
  ['comments/142279/1.md', 'comment'],
  ['comments/142279/LAN.md', 'comment'],
  ['media/anh.jpg', 'media'],
  ['media/2022/04/bảng giá.pdf', 'media'],
  ['site.yml', 'site'],
])('%s is of kind %s', (path, kind) => {
  expect(contentKind(path)).toBe(kind);
});

test.each([
  'articles/tin.MD',
  'articles/anh.jpg',
  'pages/a/b.md',
  'comments/1.md',
  'comments/a/b/c.md',
  'tin.md',
  'bai-viet/tin.md',
  'Site.yml',
  'site.yaml',
])('%s will have been meant', (path) => {
  expect(contentKind(path)).toBeUndefined();
  expect(isUnread(path)).toBe(true);
});

test.each([
  '.gitignore',
  'README.md',
  'SECURITY.md',
  'articles/README.md',
  'LICENSE',
  'articles/.DS_Store',
  'media/Thumbs.db',
  'articles/tin.md~',
  'articles/~$tin.docx',
  '.obsidian/a.md',
  'package.json',
])('%s is nobody’s mistake', (path) => {
  expect(contentKind(path)).toBeUndefined();
  expect(isUnread(path)).toBe(false);
});
