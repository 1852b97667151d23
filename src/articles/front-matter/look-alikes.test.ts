import { describe, expect, test } from 'vitest';
import { noticeFields } from '../../model/front-matter.ts';
import { NOTICE_FORMS } from './field-forms.ts';
import { readFrontMatter } from './read-front-matter.ts';

const problems = (text: string) =>
  readFrontMatter('notices/a.md', Buffer.from(text), noticeFields, NOTICE_FORMS).problems;
const told = (text: string): string[] =>
  problems(text).map(({ place, message, hint }) => `${place.line}:${place.column} ${message} → ${hint}`);

const notice = (title: string): string =>
  `---\n${title}\nfrom: 2022-04-22 07:00\nuntil: 2022-04-25 18:00\n---\n\nChữ.\n`;

describe('a character that looks like a space, or like nothing, is named with what to type', () => {
  test.each([
    ['title:\u00a0Tin mới', '2:7 Sau dấu hai chấm là dấu cách không ngắt (U+00A0)', 'title: Tin mới'],
    ['\u00a0title: Tin', '2:1 Đầu dòng này có dấu cách không ngắt (U+00A0)', 'title: Tin'],
    ['title\u2003: Tin', '2:6 Sau tên trường có dấu cách lạ (U+2003)', 'title: Tin'],
    ['title：Tin', '2:6 Sau tên trường là dấu hai chấm toàn khổ (U+FF1A)', 'title: Tin'],
    ['title:\u200bTin', '2:7 Sau dấu hai chấm là dấu cách không bề rộng (U+200B)', 'title: Tin'],
  ])('%j', (line, message, instead) => {
    const [first, ...others] = told(notice(line));
    expect(first).toContain(message);
    expect(first?.endsWith(`: ${instead}`)).toBe(true);
    expect(others).toEqual([]);
    expect(problems(notice(instead))).toEqual([]);
  });

  test('each line is told, and what else is wrong with the file', () => {
    expect(told(notice('title:\u00a0Tin\nlink:\u00a0x')).map((line) => line.slice(0, 3))).toEqual(['2:7', '3:6']);
  });

  test('a tab', () => {
    expect(told(notice('\ttitle: Tin'))).toEqual([
      '2:1 Đầu dòng này có dấu Tab. → Thụt dòng bằng hai dấu cách, không dùng phím Tab.',
    ]);
  });
});

describe('curly quotation marks', () => {
  test.each([
    ['title: “Tin: mới”', 'title: "Tin: mới"'],
    ['title: "Tin mới”', 'title: "Tin mới"'],
    ['title: “Tin: mới"', 'title: "Tin: mới"'],
  ])('%j cannot stand for straight ones', (line, instead) => {
    expect(told(notice(line))).toEqual([
      `2:8 Giá trị này phải đặt trong ngoặc kép thẳng "; ngoặc kép cong “ ” (U+201C, U+201D) không thay được. → Viết: ${instead}`,
    ]);
    expect(problems(notice(instead))).toEqual([]);
  });

  test('around a title are part of it', () => expect(problems(notice('title: “Tin mới”'))).toEqual([]));

  test('around a date or an address are told', () => {
    expect(told(notice('title: Tin\nlink: “https://a.vn”'))[0]).toMatch(
      /U\+201C.*Viết không có ngoặc: link: https:\/\/a\.vn$/,
    );
  });
});

describe('lines that look like three hyphens', () => {
  test.each([
    ['\ufeff\ufeff---\ntitle: A\n---\n', '1:1', 'dấu thứ tự byte (BOM) (U+FEFF)'],
    ['\u200b---\ntitle: A\n---\n', '1:1', '(U+200B)'],
    ['—\ntitle: A\n—\n', '1:1', 'gạch dài — (U+2014)'],
    ['---\u00a0\ntitle: A\n---\n', '1:4', '(U+00A0)'],
    ['---\ntitle: A\n---\u00a0\n\nChữ', '3:4', '(U+00A0)'],
    ['---\ntitle: A\n–--\n\nChữ', '3:1', 'gạch dài – (U+2013)'],
  ])('%j', (text, place, name) => {
    const [first] = told(text);
    expect(first).toContain(`${place} Dòng `);
    expect(first).toContain(name);
  });
});
