import { expect, test } from 'vitest';
import { titleOf } from './title-of.ts';

const site = { name: 'Báo Hậu Giang', tagline: 'Tiếng nói của miệt vườn' };

test.each([
  [undefined, 'Báo Hậu Giang – Tiếng nói của miệt vườn'],
  ['Lũ về sớm', 'Lũ về sớm | Báo Hậu Giang'],
  [
    'Một cái tít dài vừa vặn để tên của tờ báo không còn chỗ nào đứng nữa',
    'Một cái tít dài vừa vặn để tên của tờ báo không còn chỗ nào đứng nữa',
  ],
  [
    'Một cái tít dài hơn nữa: kể cả tên cầu, tên kinh, tên xã và tên của người đã làm ra cây cầu',
    'Một cái tít dài hơn nữa: kể cả tên cầu, tên kinh, tên xã và tên của…',
  ],
])('%s', (title, expected) => {
  expect(titleOf(title, site)).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(70);
});
