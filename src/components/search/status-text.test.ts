import { expect, test } from 'vitest';
import { countText, progressText } from './status-text.ts';

const shard = (from: string, to: string) => ({ key: '', from, to, count: 1, buckets: 1 });
const shards = [
  shard('2026-01-01', '2026-11-20'),
  shard('2019-03-01', '2025-12-31'),
  shard('2004-01-02', '2018-12-30'),
];

test('while older years are read, the count says that it is not complete', () => {
  expect(countText(1234, { read: 2, shards })).toBe('Đã thấy 1.234 bài, chưa đầy đủ.');
  expect(countText(0, { read: 1, shards })).toBe('Chưa thấy bài nào, còn đang tìm.');
  expect(progressText({ read: 2, shards })).toBe('Đã tìm 2026–2019, còn đến 2004.');
});

test('at the end the count is the true one', () => {
  expect(countText(1234, { read: 3, shards })).toBe('Tìm thấy 1.234 bài.');
  expect(countText(0, { read: 3, shards })).toBe('Không có bài nào hợp với điều bạn tìm.');
  expect(progressText({ read: 3, shards })).toBe('Đã tìm 2026–2004.');
  expect(progressText({ read: 1, shards: shards.slice(0, 1) })).toBe('Đã tìm 2026.');
  expect(progressText({ read: 0, shards })).toBe('');
});
