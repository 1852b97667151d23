import { expect, test } from 'vitest';
import type { Progress } from '../../../search/client/search.ts';
import { readState } from '../../../search/client/state.ts';
import { adviceText, countText, progressText, stageOf } from './status-text.ts';

const shard = (from: string, to: string) => ({ key: '', from, to, count: 1 });
const shards = [
  shard('2026-01-01', '2026-11-20'),
  shard('2019-03-01', '2025-12-31'),
  shard('2004-01-02', '2018-12-30'),
];

const told = (together: number, progress: Progress, total = together, unchecked = 0) =>
  countText({ together, total, unchecked, progress });

test('while anything is left to read, the count says that it is not complete', () => {
  expect(told(1234, { titles: 2, texts: 0, shards })).toBe('Đã thấy 1.234 bài, chưa đầy đủ.');
  expect(told(1234, { titles: 3, texts: 2, shards })).toBe('Đã thấy 1.234 bài, chưa đầy đủ.');
  expect(told(0, { titles: 1, texts: 0, shards })).toBe('Chưa thấy bài nào, chưa tìm đầy đủ.');
});

test('at the end the count is the true one', () => {
  expect(told(1234, { titles: 3, texts: 3, shards })).toBe('Tìm thấy 1.234 bài.');
  expect(told(0, { titles: 3, texts: 3, shards })).toBe('Không có bài nào hợp với điều bạn tìm.');
});

test.each([
  [0, 0, 'newest', ''],
  [1, 0, 'newest', 'Đã tìm tiêu đề, lời dẫn 2026, còn đến 2004.'],
  [2, 0, 'newest', 'Đã tìm tiêu đề, lời dẫn 2026–2019, còn đến 2004.'],
  [3, 0, 'titles', 'Đã tìm tiêu đề, lời dẫn 2026–2004, đang tìm toàn văn.'],
  [3, 1, 'titles', 'Đã tìm toàn văn 2026, còn đến 2004.'],
  [3, 3, 'texts', 'Đã tìm toàn văn 2026–2004.'],
])('with titles of %i and texts of %i shards it is at "%s", and names the years', (titles, texts, stage, text) => {
  expect(stageOf({ titles, texts, shards })).toBe(stage);
  expect(progressText({ titles, texts, shards })).toBe(text);
});

test('a single shard is one year, or some', () => {
  expect(progressText({ titles: 1, texts: 1, shards: shards.slice(0, 1) })).toBe('Đã tìm toàn văn 2026.');
  expect(progressText({ titles: 1, texts: 1, shards: shards.slice(1, 2) })).toBe('Đã tìm toàn văn 2025–2019.');
});

test('the advice is about what the question has', () => {
  const advice = (search: string) => adviceText(readState(search), 0);
  expect(advice('?q=lúa')).toBe('Bạn có thể: viết lại cho đúng chính tả, có dấu; dùng ít từ hơn.');
  expect(advice('?q=lúa —mía')).toContain('bỏ từ có dấu trừ');
  expect(advice('?q="lúa, mía"&nam=2008')).toContain('bỏ bớt bộ lọc; bỏ dấu ngoặc kép');
  expect(advice('?q=lúa - mía')).not.toContain('dấu trừ');
});
