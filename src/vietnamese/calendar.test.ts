import { expect, test } from 'vitest';
import { daysOfMonth, instantOf, isDay, isTime, localTimeAt, weekdayOf } from './calendar.ts';

test.each(['2024-02-29', '2000-02-29', '2022-12-31', '1899-01-01'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  '2022-02-29',
  '1900-02-29',
  '2022-04-31',
  '2022-00-10',
  '2022-13-01',
  '2022-4-2',
  '22/04/2022',
  '2022-04-22 ',
])('%s is not', (day) => {
  expect(isDay(day)).toBe(false);
});

test('times of day', () => {
  expect(['00:00', '07:04', '23:59'].map(isTime)).toEqual([true, true, true]);
  expect(['24:00', '7:04', '07:60', '07:04:00', '0704', '07:04\n'].map(isTime)).toEqual(Array(6).fill(false));
});

test('months and weekdays', () => {
  expect([daysOfMonth(2024, 2), daysOfMonth(2023, 2), daysOfMonth(2023, 12)]).toEqual([29, 28, 31]);
  expect([weekdayOf('2022-04-22'), weekdayOf('2022-04-24T23:59')]).toEqual([5, 0]);
});

test('local time is seven hours ahead, over midnight and the year', () => {
  expect(localTimeAt(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01T00:00');
  expect(localTimeAt(instantOf('2022-04-22T07:04'))).toBe('2022-04-22T07:04');
  expect(instantOf('2022-04-22T07:04').toISOString()).toBe('2022-04-22T00:04:00.000Z');
});
