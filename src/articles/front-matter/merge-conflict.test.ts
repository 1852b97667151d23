import { expect, test } from 'vitest';
import { parseArticle } from '../parsing/parse-article.ts';
import { parseComment } from '../parsing/parse-comment.ts';
import { parseNotice } from '../parsing/parse-notice.ts';
import { parseSite } from '../parsing/parse-site.ts';
import { parseSitePage } from '../parsing/parse-site-page.ts';
import { mergeConflicts } from './merge-conflict.ts';

const conflict = '<<<<<<< HEAD\ntitle: A\n||||||| 1a2b3c4\ntitle: O\n=======\ntitle: B\n>>>>>>> sua-tit\n';
const found = (text: string) => mergeConflicts('articles/a.md', text);

test('the message names every line of a conflict and says what to do', () => {
  expect(found(`Một\n\n${conflict}`)).toMatchInlineSnapshot(`
    [
      {
        "code": "gop-do-dang",
        "hint": "Giữ phần chữ đúng, xóa phần kia cùng mọi dòng <<<<<<<, |||||||, =======, >>>>>>>, rồi lưu và ghi lại vào kho.",
        "message": "Lần gộp bài bằng git (merge) chưa xong: tệp còn dấu của hai bản khác nhau, dòng 3 “<<<<<<< HEAD”, dòng 5 “||||||| 1a2b3c4”, dòng 7 “=======”, dòng 9 “>>>>>>> sua-tit”.",
        "place": {
          "column": 1,
          "length": 12,
          "line": 3,
          "path": "articles/a.md",
        },
      },
    ]
  `);
});

test('each conflict is told, and what is left of one', () => {
  expect(found(`${conflict}\nGiữa\n\n${conflict}`).map(({ place }) => place.line)).toEqual([1, 11]);
  expect(found('a\n=======\r\nb').map(({ place }) => place.line)).toEqual([2]);
  expect(found('a\n>>>>>>> nhanh\nb').map(({ place }) => place.line)).toEqual([2]);
  expect(found('<<<<<<<\na').map(({ place }) => place.line)).toEqual([1]);
});

test('marks are longer where conflicts met, and indented where they were pasted', () => {
  for (const text of ['<<<<<<<<< Temporary merge branch 1', '  <<<<<<< HEAD', '\t>>>>>>> b', '||||||||| 1a2b'])
    expect(found(text)).toHaveLength(1);
});

test('what only looks like a mark is none', () => {
  for (const text of [
    'Tít\n========',
    'Tít\n======',
    '<<<<<<<<a',
    'Tít\n  =======',
    '|||||||',
    'a <<<<<<< b',
    '>>>>>>>b',
  ])
    expect(found(text)).toEqual([]);
});

test('every kind of file is refused for it, and nothing else is told of the file', () => {
  const { site } = parseSite(Buffer.from('name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: A }]\n'));
  if (!site) throw new Error('The settings have problems');
  const whole = Buffer.from(`<<<<<<< HEAD\n---\ntitle: A\n---\n=======\n---\ntitle: B\n---\n>>>>>>> b\n`);
  const inFields = Buffer.from(`---\n${conflict}---\n\nChữ.\n`);
  for (const bytes of [whole, inFields, Buffer.from(`name: A\n${conflict}`)])
    for (const { problems } of [
      parseArticle('articles/a.md', '', bytes, site),
      parseSitePage('pages/a.md', '', bytes),
      parseNotice('notices/a.md', '', bytes),
      parseComment('comments/a/b.md', '', bytes),
      parseSite(bytes),
    ])
      expect(problems.map(({ code }) => code)).toEqual(['gop-do-dang']);
});
