const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const OFFSET_MINUTES = 7 * 60;

/** Whether the text is a day `YYYY-MM-DD` that the Gregorian calendar has. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** Whether the text is a time of day `HH:mm`, `00:00` to `23:59`. */
export const isTime = (text: string): boolean => TIME.test(text);

/** How many days a month has, January being 1. */
export const daysOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day of the week of `YYYY-MM-DD` (a time after it is ignored), Sunday being 0. */
export const weekdayOf = (day: string): number => new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay();

/** The wall-clock time in Việt Nam (UTC+7 all year) at an instant, `YYYY-MM-DDTHH:mm`; the machine's time zone is not asked. */
export const localTimeAt = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET_MINUTES * 60_000).toISOString().slice(0, 16);

/** The instant at which the clocks of Việt Nam show a local time `YYYY-MM-DDTHH:mm`. */
export const instantOf = (at: string): Date => new Date(`${at}:00+07:00`);
