import { isDay, isTime } from '../../vietnamese/calendar.ts';

/**
 * The day that somebody will have meant, as `YYYY-MM-DD`: `22/4/2022`, `22-04-2022`, `2022/4/22`, `20220422`,
 * `2022-04-22T07:04:00Z`, `ngày 22 tháng 4 năm 2022`, `Thứ sáu, 22–4–2022`, `T6 22 / 4 / 2022`.
 */
export function guessDay(written: string): string | undefined {
  const plain = inVietnam(written)
    .replace(/^(?:(?:thứ\s+[\p{L}\d]+|t\.?\s?[2-7]|chủ\s+nhật|cn)(?!\p{L})[\s,]*)?(?:(?:ngày|mùng|mồng)\s+)*/iu, '')
    .replace(/[\s,]*(?:tháng|năm)\s*|\s*[‐–—−-]\s*|,\s*(?=\d{4}$)/giu, '-')
    .replace(/\s*([/.])\s*/g, '$1')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const match =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(plain) ??
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(plain);
  if (!match) return undefined;
  const [first = '', month = '', last = ''] = match.slice(1);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const guess = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(guess) ? guess : undefined;
}

/**
 * The time of day that somebody will have meant, as `HH:mm`: `7:04`, `7h4`, `15h`, `07:04:00`, `7g30`, `7.04`, `0704`, `7:04 PM`,
 * `7 giờ rưỡi`, `3 giờ chiều`, `12h đêm`, `2022-04-22T00:04:00Z`.
 */
export function guessTime(written: string): string | undefined {
  const text = inVietnam(written);
  const match =
    /(?:^|[\sT])(\d{1,2})\s*(?:[:.,]\s*(\d{1,2})(?!\d|(?![ap]m|sa|ch)\p{L})|(?:giờ|h|g)[\s:]*(\d{1,2}|rưỡi|kém)?)/iu.exec(
      text,
    ) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match || match[3] === 'kém') return undefined;
  const [hour = '', minute = match[3]?.replace('rưỡi', '30') ?? '0'] = match.slice(1);
  const guess = `${String(hourOfDay(Number(hour), text)).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return isTime(guess) ? guess : undefined;
}

/** The hour of the day, from one of twelve beside a word that tells which half of the day is meant. */
function hourOfDay(hour: number, text: string): number {
  const isSaid = (words: string): boolean => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text);
  if (hour > 12) return hour;
  if (isSaid('pm|ch|chiều|tối') || (isSaid('trưa') && hour < 4)) return (hour % 12) + 12;
  if (isSaid('đêm|khuya')) return hour > 6 && hour < 12 ? hour + 12 : hour % 12;
  return isSaid('am|sa|sáng') ? hour % 12 : hour;
}

/** A moment with a time zone, as programs write it (ISO 8601). */
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** The same with plain digits and signs and, where it names another time zone, as clocks in Vietnam (UTC+7) showed it. */
function inVietnam(written: string): string {
  const plain = written.normalize('NFKC').trim();
  const moment = ZONED.test(plain) ? Date.parse(plain.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(moment) ? plain : new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16);
}
