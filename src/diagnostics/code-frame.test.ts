import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { codeFrame } from './code-frame.ts';

const frame = (source: string, line: number, column: number, length?: number): string =>
  `\n${codeFrame(source, { path: 'a.md', line, column, length })
    .map(({ text }) => text)
    .join('\n')}\n`;

test('the line with marks under the finding, between its neighbours', () => {
  expect(frame('---\ntitle: Tin\ndate: 2022-02-30\ntime: 07:04\n---\n', 3, 7, 10)).toBe(`
  2 | title: Tin
> 3 | date: 2022-02-30
    |       ^^^^^^^^^^
  4 | time: 07:04
`);
});

test('line numbers are aligned, blank neighbours left out, a finding without length not marked', () => {
  expect(frame(`${'x\n'.repeat(8)}\nchín\nmười`, 10, 1)).toBe(`
> 10 | chín
  11 | mười
`);
});

test('decomposed letters take one column, ideographs two', () => {
  const written = 'đường 新闻 sai'.normalize('NFD');
  expect(frame(written, 1, written.indexOf('sai') + 1, 3)).toBe(`
> 1 | ${written}
    |            ^^^
`);
});

test('of a long line, the part around the finding', () => {
  const [found, marks] = codeFrame(`${'a '.repeat(300)}SAI${' b'.repeat(300)}`, {
    path: 'a.md',
    line: 1,
    column: 601,
    length: 3,
  });
  expect(found?.text).toHaveLength('> 1 | '.length + 102);
  expect(found?.text.indexOf('SAI')).toBe(marks?.text.indexOf('^^^'));
});

test('tabs are kept under tabs, and no control character reaches the terminal', () => {
  expect(frame('\tsrc: \u001b[31ma', 1, 7, 1)).toBe(`
> 1 | \tsrc: �[31ma
    | \t     ^
`);
});

test('nothing for a place without a line, or beyond the end', () => {
  expect(codeFrame('a', { path: 'a.md' })).toEqual([]);
  expect(codeFrame('a', { path: 'a.md', line: 3 })).toEqual([]);
});

test('any place in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(10), fc.nat(300), fc.nat(300), (source, line, column, length) => {
      const lines = codeFrame(source, { path: 'a.md', line: line + 1, column: column + 1, length: length + 1 });
      for (const { text } of lines) expect(text).not.toMatch(/[^\P{Cc}\t]/u);
    }),
  );
});
