import { isDay, isTime } from '../../vietnamese/calendar.ts';

/**
 * The day that somebody will have meant, as `YYYY-MM-DD`: `22/4/2022`, `22-04-2022`, `2022/4/22`, `20220422`,
 * `2022-04-22T07:04:00Z`, `ngày 22 tháng 4 năm 2022`, `Thứ sáu, 22–4–2022`.
 */
export function guessDay(written: string): string | undefined {
  const plain = written
    .replace(/^(?:(?:thứ\s+[\p{L}\d]+|chủ\s+nhật)[\s,]*)?(?:(?:ngày|mùng|mồng)\s+)*/iu, '')
    .replace(/[\s,]*(?:tháng|năm)\s*|\s*[–—−]\s*|,\s*(?=\d{4}$)/giu, '-')
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
 * `3 giờ chiều`.
 */
export function guessTime(written: string): string | undefined {
  const match =
    /(?:^|[\sT])(\d{1,2})\s*(?:[:.,]\s*(\d{1,2})|(?:giờ|h|g)[\s:]*(\d{1,2})?)/i.exec(written) ??
    /^(\d{2})(\d{2})$/.exec(written);
  if (!match) return undefined;
  const [hour = '', minute = match[3] ?? '0'] = match.slice(1);
  const isLate = /(?:\bpm|chiều|tối)\s*$/i.test(written) && Number(hour) < 12;
  const guess = `${String(Number(hour) + (isLate ? 12 : 0)).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return isTime(guess) ? guess : undefined;
}
