import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BuildFailed } from '../diagnostics/failures.ts';
import { measure } from './measure.ts';

const node = (script: string) => measure(process.execPath, ['-e', script], import.meta.dirname);
const FILL = 'const filled = Buffer.alloc(300 * 2 ** 20, 1); setTimeout(() => filled, 500);';

test('a command is timed from start to end', async () => {
  expect((await node('setTimeout(() => {}, 300)')).seconds).toBeGreaterThan(0.3);
});

test('a command that fails says so, with its own words', async () => {
  await expect(node('console.error("lý do"); process.exit(4)')).rejects.toThrow(/lý do/);
  await expect(node('process.exit(4)')).rejects.toBeInstanceOf(BuildFailed);
});

describe.runIf(existsSync('/proc/self/task'))('where the system tells of memory', () => {
  test('the peak is that of the largest process', async () => {
    expect((await node(FILL)).peakMemory).toBeGreaterThan(300);
    expect((await node('setTimeout(() => {}, 300)')).peakMemory).toBeLessThan(300);
  });

  test('processes that it starts count, one by one', async () => {
    const start = `const { spawn } = require('node:child_process');
      for (let i = 0; i < 2; i++) spawn(process.execPath, ['-e', ${JSON.stringify(FILL)}]);`;
    const { peakMemory } = await node(start);
    expect(peakMemory).toBeGreaterThan(300);
    expect(peakMemory).toBeLessThan(600);
  });
});
