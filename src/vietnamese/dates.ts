import { weekdayOf } from './calendar.ts';

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const RFC_WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/*
 * All functions take a local time `YYYY-MM-DDTHH:mm` or a day `YYYY-MM-DD` and read its characters;
 * neither the machine's clock nor its time zone has a part in it.
 */

/** "Thứ Sáu" */
export const weekdayName = (day: string): string => WEEKDAYS[weekdayOf(day)] ?? '';

/** "Thứ Sáu, ngày 22/04/2022 | 07:04": the line over an article. */
export const dateline = (at: string): string => `${weekdayName(at)}, ngày ${shortDate(at)} | ${timeOfDay(at)}`;

/** "22/04/2022" */
export const shortDate = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** "22/04/2022 07:04" */
export const shortDateTime = (at: string): string => `${shortDate(at)} ${timeOfDay(at)}`;

/** "ngày 22 tháng 4 năm 2022" */
export const longDate = (day: string): string => `ngày ${dayAndMonth(day)} năm ${day.slice(0, 4)}`;

/** "Thứ Sáu, ngày 22 tháng 4 năm 2022" */
export const fullDate = (day: string): string => `${weekdayName(day)}, ${longDate(day)}`;

/** "22 tháng 4" */
export const dayAndMonth = (day: string): string => `${Number(day.slice(8, 10))} tháng ${Number(day.slice(5, 7))}`;

/** "Tháng 4 năm 2022", of a month `YYYY-MM` or of the month in which a day lies. */
export const monthName = (month: string): string => `Tháng ${Number(month.slice(5, 7))} năm ${month.slice(0, 4)}`;

/** "07:04" */
export const timeOfDay = (at: string): string => at.slice(11, 16);

/** "2022-04-22T07:04:00+07:00" (RFC 3339) */
export const toRfc3339 = (at: string): string => `${at}:00+07:00`;

/** "Fri, 22 Apr 2022 07:04:00 +0700" (RFC 822 with the four-digit year of RFC 2822, as RSS wants it) */
export const toRfc822 = (at: string): string =>
  `${RFC_WEEKDAYS[weekdayOf(at)]}, ${at.slice(8, 10)} ${RFC_MONTHS[Number(at.slice(5, 7)) - 1]} ${at.slice(0, 4)} ${timeOfDay(at)}:00 +0700`;
