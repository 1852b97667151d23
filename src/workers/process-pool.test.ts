import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BuildFailed } from '../diagnostics/failures.ts';
import { runPool } from './process-pool.ts';

/** Halves numbers in two processes; gives what was done, and the peak memory. */
async function halve(numbers: readonly number[]): Promise<{ done: Map<number, number>; peak: number }> {
  const cache = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const queue = [...numbers];
  const done = new Map<number, number>();
  const peak = await runPool<{ cache: string; less: number }, number, number>({
    module: new URL('./testing/halving-process.ts', import.meta.url),
    does: 'chia đôi',
    size: 2,
    start: { cache, less: 1 },
    take: () => queue.shift(),
    onDone: (task, result) => done.set(task, result),
  });
  return { done, peak };
}

test('every task is done once, in processes that tell their memory', async () => {
  const { done, peak } = await halve([2, 4, 6, 8, 10]);
  expect(new Map([...done].sort(([a], [b]) => a - b))).toEqual(new Map([2, 4, 6, 8, 10].map((n) => [n, n / 2 - 1])));
  expect(peak).toBeGreaterThan(10_000);
});

test('a result that is nothing is one', async () => {
  expect((await halve([2])).done.get(2)).toBe(0);
});

test('a task that fails, or a process that dies, fails the pool', async () => {
  await expect(halve([2, 3, 4])).rejects.toThrow(new BuildFailed('3 is odd.'));
  await expect(halve([2, 0, 4])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: Một tiến trình chia đôi đã dừng giữa chừng (7). Chạy lại: lần sau làm tiếp từ chỗ dừng. Nếu vẫn vậy, có thể máy hết bộ nhớ: thêm --jobs 1.]`,
  );
});
