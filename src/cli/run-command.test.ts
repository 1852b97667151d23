import { availableParallelism } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { BuildFailed, HelpWanted, WrongArguments } from '../diagnostics/failures.ts';
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

test('what stands in the way is told, and gives the exit status', async () => {
  const printed: string[] = [];
  const note = (...words: unknown[]): void => void printed.push(words.map(String).join(' '));
  vi.spyOn(console, 'log').mockImplementation(note);
  vi.spyOn(console, 'error').mockImplementation(note);
  const statuses = [];
  for (const error of [
    new HelpWanted('npm run check'),
    new WrongArguments('--port: sai.'),
    new BuildFailed('Không có.'),
    new TypeError('x is not a function'),
  ]) {
    process.exitCode = 0;
    await runCommand(() => Promise.reject(error));
    statuses.push(process.exitCode);
  }
  process.exitCode = undefined;
  vi.restoreAllMocks();
  expect(statuses).toEqual([0, 2, 3, 3]);
  expect(printed.join('\n')).toMatchInlineSnapshot(`
    "npm run check
    --port: sai.
    Không có.
    Chương trình gặp lỗi của chính nó. Gửi những dòng sau cho người phụ trách chương trình.
     TypeError: x is not a function"
  `);
});
