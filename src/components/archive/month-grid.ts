import type { Period } from '../../model/period.ts';
import { daysOfMonth, weekdayOf } from '../../vietnamese/calendar.ts';

/** One square of a calendar: a day of the month, or an empty place before its first or after its last day. */
export interface GridDay {
  /** Day of the month, from 1. */
  number: number;
  /** `YYYY-MM-DD` */
  day: string;
}

/** The weeks of a month, each of seven squares that start with Monday. */
export function monthGrid(period: Period): (GridDay | undefined)[][] {
  const length = daysOfMonth(Number(period.slice(0, 4)), Number(period.slice(5, 7)));
  const before = (weekdayOf(`${period}-01`) + 6) % 7;
  const squares: (GridDay | undefined)[] = Array.from({ length: before });
  for (let number = 1; number <= length; number++)
    squares.push({ number, day: `${period}-${String(number).padStart(2, '0')}` });
  while (squares.length % 7 > 0) squares.push(undefined);
  return Array.from({ length: squares.length / 7 }, (_, week) => squares.slice(week * 7, week * 7 + 7));
}
