import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS, type ProblemCode } from './codes.ts';
import { formatProblem } from './format-problem.ts';
import type { Problem } from './problem.ts';
import { problemReport, problemSummary } from './report.ts';

const problem = (code: ProblemCode, path: string, line?: number, column?: number): Problem => ({
  code,
  place: { path, line, column, length: column && 3 },
  message: `Lời báo ở ${path}.`,
  hint: 'Cách sửa.',
});

test('a problem in full: place, code, message, excerpt, hint', () => {
  const text = formatProblem(problem('ngay-sai', 'articles/tin.md', 2, 1), '\ufeffmột\r\nhai\r\nba', {
    color: false,
    folder: 'content/',
  });
  expect(text).toMatchInlineSnapshot(`
    "content/articles/tin.md:2:1  ngay-sai
      Lời báo ở articles/tin.md.

        1 | một
      > 2 | hai
          | ^^^
        3 | ba

      → Cách sửa."
  `);
});

test('a problem of the file as a whole has no excerpt', () => {
  expect(formatProblem(problem('ten-tep-sai', 'articles/Tin.md'), 'một', { color: false })).toMatchInlineSnapshot(`
    "articles/Tin.md  ten-tep-sai
      Lời báo ở articles/Tin.md.
      → Cách sửa."
  `);
});

test('colours change nothing but colours', () => {
  const one = problem('ngay-sai', 'articles/tin.md', 2, 1);
  const colored = formatProblem(one, 'một\nhai', { color: true });
  expect(colored).toContain('\u001b[');
  expect(stripVTControlCharacters(colored)).toBe(formatProblem(one, 'một\nhai', { color: false }));
});

test('what a file says cannot steer the terminal', () => {
  const hostile = { ...problem('dang-sai', 'articles/\u001b[2Jtin.md'), message: 'Giá trị “\u001b]0;x\u0007”.' };
  expect(formatProblem(hostile, undefined, { color: false })).not.toMatch(/[^\P{Cc}\n]/u);
});

test('a report goes by files and lines, reads each file once and ends with the summary', () => {
  const reads: string[] = [];
  const read = (path: string): string => {
    reads.push(path);
    return 'một\nhai\nba';
  };
  const problems = [
    problem('ngay-sai', 'b.md', 2, 1),
    problem('gio-sai', 'a.md', 3, 1),
    problem('so-sai', 'a.md', 1, 2),
    problem('id-sai', 'a.md', 1, 1),
  ];
  const pieces = [...problemReport(problems, read, { color: false })];
  expect(pieces.map((piece) => piece.split('\n')[0])).toEqual([
    'a.md:1:1  id-sai',
    'a.md:1:2  so-sai',
    'a.md:3:1  gio-sai',
    'b.md:2:1  ngay-sai',
    'Có 4 lỗi trong 2 tệp.',
  ]);
  expect(reads).toEqual(['a.md', 'b.md']);
});

test('the summary counts; of many problems, each kind', () => {
  expect(problemSummary([])).toBe('Nội dung không có lỗi.');
  const many = Array.from({ length: 1234 }, (_, i) => problem(i % 3 ? 'ngay-sai' : 'truong-la', `${i % 7}.md`));
  expect(problemSummary(many)).toMatchInlineSnapshot(`
    "Có 1.234 lỗi trong 7 tệp.
          822  ngay-sai: Ngày sai dạng hoặc không có trong lịch
          412  truong-la: Trường không có trong mẫu"
  `);
});

test('a warning is told as one, before the errors, and counted apart', () => {
  const problems = [problem('ngay-sai', 'a.md', 1, 1), problem('ngay-khac-thu-muc', 'b.md')];
  const pieces = [...problemReport(problems, () => undefined, { color: false })];
  expect(pieces.map((piece) => piece.split('\n')[0])).toEqual([
    'b.md  ngay-khac-thu-muc (cảnh báo)',
    'a.md:1:1  ngay-sai',
    'Có 1 lỗi trong 1 tệp, 1 cảnh báo trong 1 tệp.',
  ]);
  expect(problemSummary(problems.slice(1))).toBe('Không có lỗi, có 1 cảnh báo trong 1 tệp.');
});

test('codes are plain words with hyphens, and every text of the table is NFC', () => {
  for (const [code, { title, advice }] of Object.entries(PROBLEM_KINDS)) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(title + advice).toBe((title + advice).normalize('NFC'));
    expect(title).not.toMatch(/\.$/);
    expect(advice).toMatch(/[.]$/);
  }
});
