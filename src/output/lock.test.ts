import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { lockCache } from './lock.ts';

const cache = mkdtempSync(join(tmpdir(), 'locked-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** A process that takes a lock, collects its garbage, and does what more it is told. */
async function locker(take: 'lockCache' | 'lockAsRenderer', more: string): Promise<ChildProcess> {
  const script = `
    const { ${take} } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)});
    ${take}(${JSON.stringify(cache)});
    gc();
    console.log('held');
    ${more}`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a second build on a cache says so and stops; a killed build holds nothing', async () => {
  const child = await locker('lockCache', 'setInterval(() => {}, 1000);');
  const message = (): string => {
    try {
      lockCache(cache)();
      return 'taken';
    } catch (error) {
      return (error as Error).message.replace(cache, 'CACHE');
    }
  };
  expect(message()).toMatchInlineSnapshot(
    `"Một lệnh khác đang dùng bộ nhớ đệm CACHE. Chờ nó xong rồi chạy lại, hoặc cho lệnh này bộ nhớ đệm riêng bằng --cache; nếu là lệnh dựng thì thêm bản dựng riêng bằng --out."`,
  );
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(message()).toBe('taken');
});

test('a cache that is given back can be taken again', () => {
  lockCache(cache)();
  lockCache(cache)();
});

test('a cache is not taken before the renderers of a killed build have ended', async () => {
  const ended = join(cache, 'ended');
  await locker(
    'lockAsRenderer',
    `const { writeFileSync } = await import('node:fs');
    setTimeout(() => writeFileSync(${JSON.stringify(ended)}, ''), 1000);`,
  );
  lockCache(cache)();
  expect(existsSync(ended)).toBe(true);
});
