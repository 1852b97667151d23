import { availableParallelism } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { runCommand } from './run-command.ts';

const NAME = 'UV_THREADPOOL_SIZE';
afterEach(() => vi.unstubAllEnvs());

test('pictures are encoded in as many threads as there are cores, four at least, or in as many as somebody has asked for', async () => {
  vi.stubEnv(NAME, undefined);
  await runCommand(async () => {});
  expect(process.env[NAME]).toBe(String(Math.max(4, availableParallelism())));
  vi.stubEnv(NAME, '2');
  await runCommand(async () => {});
  expect(process.env[NAME]).toBe('2');
});
