import { describe, expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const coverage = coverageOf([
  { period: '2004-11', count: 8 },
  { period: '2004-12', count: 1 },
  { period: '2005-03', count: 4 },
  { period: '2005-05', count: 3 },
]);

describe('coverage', () => {
  test('shows years from the newest with all their months and their sums', () => {
    expect(coverage.years.map(({ year, total, months }) => [year, total, months.length])).toEqual([
      ['2005', 7, 12],
      ['2004', 9, 12],
    ]);
  });

  test('grades months by their share of the fullest', () => {
    const levels = coverage.years.flatMap(({ months }) => months).filter(({ count }) => count > 0);
    expect(levels.map(({ period, level }) => [period, level])).toEqual([
      ['2005-03', 2],
      ['2005-05', 2],
      ['2004-11', 4],
      ['2004-12', 1],
    ]);
  });

  test('finds the stretches without articles between the first and the last month', () => {
    expect(coverage.gaps).toEqual([
      { first: '2005-01', last: '2005-02', months: 2 },
      { first: '2005-04', last: '2005-04', months: 1 },
    ]);
  });

  test('is empty for an archive without articles', () => {
    expect(coverageOf([])).toEqual({ years: [], gaps: [] });
  });
});
