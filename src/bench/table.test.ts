import { expect, test } from 'vitest';
import type { Result } from './result.ts';
import { resultTable } from './table.ts';

/** The cells of a row, found by its case and size. */
function row(results: readonly Result[], name: string, size: string): string[] | undefined {
  return resultTable(results)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((cells) => cells[1] === name && cells[2] === size);
}

const small: Result = { case: 'one article added', size: 10_000, seconds: 2, hugo: 5, files: 20 };
const large: Result = { case: 'one article added', size: 150_000, seconds: 3, hugo: 90, memory: 310, files: 41 };

test('rows stand in the order of the cases, then of sizes', () => {
  const lines = resultTable([large, { case: 'clean build', size: 150_000, seconds: 80 }, small])
    .trim()
    .split('\n');
  expect(lines.slice(2).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['| clean build', '150,000'],
    ['| one article added', '10,000'],
    ['| one article added', '150,000'],
  ]);
});

test('what is compared is a ratio, and a budget is met or missed', () => {
  expect(row([small, large], 'one article added', '150,000')?.slice(3, -1)).toEqual([
    '3.00 (Hugo 90.0)',
    '1/30',
    '1.50',
    '310 MB',
    '41',
    '1/25 of Hugo: met; 1.60 of the smallest: met; 40 files: missed',
  ]);
});

test('budgets are for the working size alone', () => {
  expect(row([small, large], 'one article added', '10,000')?.slice(3, -1)).toEqual([
    '2.00 (Hugo 5.00)',
    '0.40',
    '',
    '',
    '20',
    '',
  ]);
});

test('without Hugo, or with one size only, nothing is claimed', () => {
  expect(row([{ ...large, hugo: undefined }], 'one article added', '150,000')?.at(-2)).toBe(
    '1/25 of Hugo: not measured; 1.60 of the smallest: not measured; 40 files: missed',
  );
});
