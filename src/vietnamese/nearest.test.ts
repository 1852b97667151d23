import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const FIELDS = ['title', 'date', 'time', 'author', 'category', 'tags', 'lead'];

test.each([
  ['tilte', 'title'],
  ['titel', 'title'],
  ['Title', 'title'],
  ['auhtor', 'author'],
  ['catagory', 'category'],
  ['categori', 'category'],
  ['tag', 'tags'],
  ['tim', 'time'],
])('%s is nearest to %s', (written, meant) => {
  expect(nearest(written, FIELDS)).toBe(meant);
});

test.each(['xyz', 'summary', '', 'l'])('nothing is near to %j', (written) => {
  expect(nearest(written, FIELDS)).toBeUndefined();
});

test('of equally near words, the first known', () => {
  expect(nearest('dime', ['date', 'time', 'dime-novel', 'lime'])).toBe('time');
});
