import { expect, test } from 'vitest';
import { monthGrid } from './month-grid.ts';

const numbers = (period: string) => monthGrid(period).map((week) => week.map((day) => day?.number ?? '').join(' '));

test('weeks start with Monday, and empty squares fill the first and the last', () => {
  expect(numbers('2022-04')).toEqual([
    '    1 2 3',
    '4 5 6 7 8 9 10',
    '11 12 13 14 15 16 17',
    '18 19 20 21 22 23 24',
    '25 26 27 28 29 30 ',
  ]);
});

test('a month that fits four weeks has four, and one that needs six has six', () => {
  expect(numbers('2021-02')).toHaveLength(4);
  expect(numbers('2021-08')).toHaveLength(6);
});

test('each square names its day', () => {
  expect(monthGrid('2024-02').flat().at(-4)).toEqual({ number: 29, day: '2024-02-29' });
});
