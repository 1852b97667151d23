import { expect, test } from 'vitest';
import { guessDay, guessTime } from './date-guess.ts';

test.each([
  '22/4/2022',
  '22-04-2022',
  '22.4.2022',
  '2022/4/22',
  '2022-4-22',
  '2022-04-22',
  '2022-04-22T07:04:00+07:00',
  '22/4/2022 7h4',
  '20220422',
  '2022–04–22',
  '22 tháng 4 năm 2022',
  'ngày 22 tháng 04, 2022',
  'ngày 22-4-2022',
  'Thứ sáu, 22/4/2022',
  'Thứ Sáu, ngày 22/4/2022',
  'T6, 22/4/2022',
  'CN 22.4.2022',
  '22 - 4 - 2022',
  '22 / 4 / 2022',
  '22\u20114\u20112022',
  '２０２２-０４-２２',
  '2022-04-21T23:04:00Z',
])('%s means the 22nd of April', (written) => {
  expect(guessDay(written)).toBe('2022-04-22');
});

test.each([
  'hôm nay',
  '22/13/2022',
  '31/4/2022',
  '4/22',
  '22/4/22',
  '22/4/20222',
  '',
])('%j is no day to guess', (written) => {
  expect(guessDay(written)).toBeUndefined();
});

test.each([
  '7:04',
  '7h04',
  '7h4',
  '07:04:00',
  '7.04',
  '7g04',
  '7 giờ 4',
  '2022-04-22T07:04',
  '22/4/2022 7h4',
  '7,04',
  '07h:04',
  '0704',
  '7:04 AM',
  '7:04 SA',
  '07：04',
  '2022-04-22T00:04:00Z',
  '2022-04-22 07:04:30+07:00',
])('%s means four past seven', (written) => {
  expect(guessTime(written)).toBe('07:04');
});

test('a whole hour', () => {
  expect(guessTime('15h')).toBe('15:00');
});

test.each([
  ['12:30 AM', '00:30'],
  ['12h đêm', '00:00'],
  ['10h đêm', '22:00'],
  ['1h sáng', '01:00'],
  ['12:30 PM', '12:30'],
  ['12 giờ trưa', '12:00'],
  ['1h trưa', '13:00'],
  ['19 giờ rưỡi', '19:30'],
])('%s means %s', (written, time) => {
  expect(guessTime(written)).toBe(time);
});

test.each([
  '7:04 PM',
  '7:04 CH',
  '7h04 tối',
  '7 giờ 4 tối',
  '19:04 PM',
])('%s means four past seven in the evening', (written) => {
  expect(guessTime(written)).toBe('19:04');
});

test.each(['sáng', '25:00', '7:75', '704', '10:4O', '7h kém 5', ''])('%j is no time to guess', (written) => {
  expect(guessTime(written)).toBeUndefined();
});
