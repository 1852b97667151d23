import { expect, test } from 'vitest';
import type { Problem } from '../diagnostics/problem.ts';
import { devBanner } from './dev-banner.ts';

const error: Problem = { code: 'ngay-sai', place: { path: 'a.md', line: 1, column: 1 }, message: 'Ngày <sai>.' };
const warning: Problem = { code: 'ngay-khac-thu-muc', place: { path: 'b.md' }, message: 'Ngày lạ.' };
const read = (): string => 'date: <b>';

test('errors stand on every page, warnings on the page of their file, and are counted elsewhere', () => {
  expect(devBanner([], 'a.md', read)).toBe('');
  expect(devBanner([error], undefined, read)).toContain('Ngày &lt;sai>.');
  expect(devBanner([error], undefined, read)).toContain('date: &lt;b>');
  expect(devBanner([warning], 'b.md', read)).toContain('Ngày lạ.');
  expect(devBanner([warning], 'b.md', read)).not.toContain('role="alert"');
  expect(devBanner([warning], 'a.md', read)).not.toContain('Ngày lạ.');
  expect(devBanner([warning], 'a.md', read)).toContain('Có 1 cảnh báo trong 1 tệp.');
});

test('of many problems, some are quoted', () => {
  const banner = devBanner(Array(9).fill(error), undefined, read);
  expect(banner.split('<pre').length - 1).toBe(5);
  expect(banner).toContain('… và 4 điều nữa.');
});
