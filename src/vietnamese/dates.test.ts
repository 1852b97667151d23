import { expect, test } from 'vitest';
import {
  dateline,
  dayAndMonth,
  fullDate,
  longDate,
  monthName,
  shortDate,
  shortDateTime,
  timeOfDay,
  toRfc822,
  toRfc3339,
  weekdayName,
} from './dates.ts';

const at = '2022-04-02T07:04';

test('Vietnamese phrases', () => {
  expect(dateline('2022-04-22T07:04')).toBe('Thứ Sáu, ngày 22/04/2022 | 07:04');
  expect(weekdayName('2022-04-24')).toBe('Chủ Nhật');
  expect(shortDate(at)).toBe('02/04/2022');
  expect(shortDateTime(at)).toBe('02/04/2022 07:04');
  expect(longDate(at)).toBe('ngày 2 tháng 4 năm 2022');
  expect(fullDate(at)).toBe('Thứ Bảy, ngày 2 tháng 4 năm 2022');
  expect(dayAndMonth(at)).toBe('2 tháng 4');
  expect(monthName('2022-04')).toBe('Tháng 4 năm 2022');
  expect(timeOfDay(at)).toBe('07:04');
});

test('machine forms carry the offset of Việt Nam', () => {
  expect(toRfc3339(at)).toBe('2022-04-02T07:04:00+07:00');
  expect(toRfc822(at)).toBe('Sat, 02 Apr 2022 07:04:00 +0700');
});

test('phrases are written in NFC', () => {
  for (let day = 10; day < 17; day++) {
    const phrase = fullDate(`2022-04-${day}`);
    expect(phrase).toBe(phrase.normalize('NFC'));
  }
});
