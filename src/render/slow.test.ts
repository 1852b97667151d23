import { expect, test } from 'vitest';
import { readBodyText } from '../articles/body/read-body-text.ts';
import { toTree } from './processor.ts';

/** Signs of which parsers of Markdown look for partners far away. */
const SIGNS = [
  '*',
  '**',
  '_',
  '`',
  '``',
  '~~',
  '[',
  '![',
  '](',
  ']',
  '<',
  '</b>',
  '<b>',
  '<!--',
  '<a "',
  '&',
  '&#',
  '|',
  '\\',
  '(',
  '"',
  "'",
];
const LINES = [
  '-',
  '=',
  '---',
  '+',
  '1.',
  '- a',
  '- - a',
  '1. a',
  '> a',
  '>',
  '# a',
  '| a |',
  '|-|',
  '[a]: b',
  '[^a]: b',
  '[^a]',
  '```',
  '~~~',
  '<div>',
  '<script>',
  '\t a',
  '    a',
  '1975. a',
  'http://a.vn',
  '**',
];

/** Inputs whose parsing takes a time that grows with the square of their size, or worse, unless somebody is careful. */
const inputs = [
  ...SIGNS.flatMap((a) => [a, `${a} `, `${a}a `, ...SIGNS.map((b) => `${a}a${b}`)]).map((pattern) =>
    pattern.repeat(4000 / pattern.length),
  ),
  ...LINES.flatMap((a) => [`${a}\n`, `${a}\n\n`, `a\n${a}\n`, `${a}\n  ${a}\n`]).map((pattern) =>
    pattern.repeat(20_000 / pattern.length),
  ),
  // Cells of a spreadsheet's only row.
  'a\t'.repeat(140_000),
];

/** One that is not looked after takes minutes, so that the test would not end in time. */
test('whatever is repeated is read, or told as too long or too tangled', () => {
  for (const body of inputs) {
    readBodyText({ path: 'a.md', address: '/a.html', url: 'https://a.vn' }, { body, bodyLine: 1 });
    expect(toTree(body).children.length).toBeGreaterThanOrEqual(0);
  }
}, 300_000);

test.each([
  ['a text of 10 MB', 'Một đoạn văn.\n\n'.repeat(700_000), 'qua-lon'],
  ['a list of 100,000 items', '- a\n'.repeat(100_000), 'qua-lon'],
  ['a list of 50,000 items', '- a\n'.repeat(50_000), 'qua-roi'],
  ['headings of nothing', 'a\n-\n'.repeat(5000), 'qua-roi'],
  ['lines of equals signs', '=\n'.repeat(5000), 'qua-roi'],
])('%s is told by name', (_, body, code) => {
  expect(
    readBodyText({ path: 'a.md', address: '/a.html', url: 'https://a.vn' }, { body, bodyLine: 1 }).problems.map(
      (problem) => problem.code,
    ),
  ).toEqual([code]);
});
