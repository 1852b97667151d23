import { expect, test } from 'vitest';
import { parseComment } from './parse-comment.ts';
import { parseNotice } from './parse-notice.ts';
import { parseSitePage } from './parse-site-page.ts';

test('a page of the site', () => {
  expect(
    parseSitePage('pages/lien-he.md', 'blob', Buffer.from('---\ntitle: Liên hệ\norder: 2\n---\nĐịa chỉ.\n')),
  ).toEqual({
    value: { path: 'pages/lien-he.md', blob: 'blob', slug: 'lien-he', title: 'Liên hệ', order: 2 },
    problems: [],
  });
});

test('a notice; its times may have a space or a T', () => {
  const text = '---\ntitle: Cúp điện\nfrom: 2022-04-22 07:00\nuntil: 2022-04-25T18:00\nlink: /lich.html\n---\n';
  expect(parseNotice('notices/cup-dien.md', 'blob', Buffer.from(text))).toEqual({
    value: {
      path: 'notices/cup-dien.md',
      blob: 'blob',
      slug: 'cup-dien',
      title: 'Cúp điện',
      from: '2022-04-22T07:00',
      until: '2022-04-25T18:00',
      link: '/lich.html',
    },
    problems: [],
  });
});

test('a comment belongs to the article of its folder; its file may have any name', () => {
  const text = '---\nname: Lê Thị Lan\ndate: 2022-04-22\ntime: 19:30\n---\n\nHay.\r\n\r\nCảm ơn.\n'.normalize('NFD');
  expect(parseComment('comments/142279/Ý kiến 1.md', 'blob', Buffer.from(text))).toEqual({
    comment: {
      path: 'comments/142279/Ý kiến 1.md',
      blob: 'blob',
      articleId: '142279',
      name: 'Lê Thị Lan',
      at: '2022-04-22T19:30',
      body: 'Hay.\n\nCảm ơn.',
    },
    problems: [],
  });
});
