import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOutput } from '../testing/made-archive.ts';
import { folderTarget } from './folder-target.ts';
import { type Built, type PublishOptions, type PublishResult, publish } from './publish.ts';
import type { Target } from './target.ts';
import { madeSite, writeBuilt } from './testing/built-site.ts';

let folder: string;
let built: Built;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  built = writeBuilt(folder, madeSite([1, 2, 3], 1));
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = (): string => join(folder, 'site');
const run = (options: Partial<PublishOptions> = {}): Promise<PublishResult> =>
  publish({ built, target: folderTarget(site()), name: 'thu', cache: join(folder, 'cache'), ...options });
/** What readers get: all but the target's own notes. */
const published = (): Record<string, string> =>
  Object.fromEntries([...readOutput(site())].filter(([path]) => !path.startsWith('.publish')));
const wanted = (): Record<string, string> =>
  Object.fromEntries([...readOutput(built.out)].filter(([path]) => path !== '.build'));
const tomorrow = (): Date => new Date(Date.now() + 25 * 3600 * 1000);

test('a target becomes what the build is; a second run has nothing to do', async () => {
  const { uploaded } = await run();
  expect(uploaded.length).toBe(12);
  expect(published()).toEqual(wanted());
  const target = folderTarget(site());
  expect((await run({ target })).uploaded).toEqual([]);
  expect(target.requests()).toBeLessThan(5);
});

test('one article is sent with what points to it, new files first and the front page last', async () => {
  await run();
  built = writeBuilt(folder, madeSite([1, 2, 3, 4], 1));
  const target = folderTarget(site());
  const { plan, uploaded } = await run({ target });
  expect(plan.steps.map((step) => step.map(({ address }) => address))).toEqual([
    ['/2022/05/bai-4.html', '/media/4.webp'],
    ['/2022/04/bai-3.html'],
    ['/chuyen-muc/a.html', '/chuyen-muc/a/1.html', '/rss.xml'],
    ['/'],
  ]);
  expect(published()).toEqual(wanted());
  expect(target.requests() - uploaded.length).toBeLessThanOrEqual(60);
});

test('pages that are gone go at once, what pages are made of a day later', async () => {
  await run();
  built = writeBuilt(folder, madeSite([1, 2], 2));
  const { plan } = await run();
  expect(plan.remove).toEqual(['/2022/04/bai-3.html']);
  expect(plan.lost).toEqual(['/2022/04/bai-3.html']);
  expect(Object.keys(published())).toEqual(expect.arrayContaining(['_astro/site.1.css', 'media/3.webp']));
  await run({ now: new Date(Date.now() + 23 * 3600 * 1000) });
  expect(Object.keys(published())).toContain('media/3.webp');
  await run({ now: tomorrow() });
  expect(published()).toEqual(wanted());
});

test('what comes back within the day is put again, and stays', async () => {
  await run();
  built = writeBuilt(folder, madeSite([1, 2], 2));
  await run();
  built = writeBuilt(folder, madeSite([1, 2, 3], 1));
  await run();
  await run({ now: tomorrow() });
  expect(published()).toEqual(wanted());
});

test('a plan touches nothing', async () => {
  const { plan } = await run({ planOnly: true });
  expect(plan.steps.flat().length).toBe(12);
  expect(existsSync(site())).toBe(false);
});

test('a machine that knows nothing learns from the target what is there, piece by piece', async () => {
  await run();
  built = writeBuilt(join(folder, 'other'), madeSite([1, 2, 3, 4], 1));
  const read: string[] = [];
  const target: Target = folderTarget(site());
  const readPrivate = target.readPrivate;
  target.readPrivate = (name) => {
    read.push(name);
    return readPrivate(name);
  };
  const { uploaded } = await run({ target, cache: join(folder, 'other/cache') });
  expect(uploaded.length).toBe(7);
  expect(published()).toEqual(wanted());

  built = writeBuilt(folder, madeSite([1, 2, 3, 4, 5], 1));
  read.length = 0;
  await run({ target });
  const pieces = read.filter((name) => name.startsWith('manifest/'));
  expect(pieces).toContain('manifest/2022-05.gz');
  expect(pieces).not.toContain('manifest/2022-02.gz');
  expect(published()).toEqual(wanted());
});

test.each(['published', 'state', 'manifest'])('%s is lost: everything is published all the same', async (what) => {
  await run();
  if (what === 'published') rmSync(join(folder, 'cache/published'), { recursive: true });
  if (what === 'state') rmSync(join(site(), '.publish/state.json'));
  if (what === 'manifest') {
    rmSync(join(folder, 'cache/published'), { recursive: true });
    rmSync(join(site(), '.publish/manifest'), { recursive: true });
  }
  built = writeBuilt(folder, madeSite([1, 2, 4], 2));
  await run();
  await run({ now: tomorrow() });
  // Where nobody knows any more what else is there, it stays until somebody removes it.
  expect(published()).toEqual(what === 'published' ? wanted() : { ...published(), ...wanted() });
});

/** A target whose run ends after so many uploads, as if it were killed. */
function endingAfter(uploads: number): Target {
  const target = folderTarget(site());
  let done = 0;
  return {
    ...target,
    put: (files, onPut) =>
      target.put(files, (upload, tag) => {
        onPut(upload, tag);
        if (++done > uploads) throw new Error('killed');
      }),
    async writePrivate(name, ...rest) {
      if (done >= uploads && name.startsWith('manifest/')) throw new Error('killed');
      await target.writePrivate(name, ...rest);
    },
  };
}

test.each([
  [[5]],
  [[3, 4]],
  [[1, 1, 1, 2]],
  [[11]],
  [[4, 6]],
])('runs that end after %j uploads, and one that ends them: the manifest says what stands there', async (ends) => {
  await run();
  built = writeBuilt(folder, madeSite([1, 2, 4, 5], 2));
  for (const uploads of ends) await expect(run({ target: endingAfter(uploads) })).rejects.toThrow('killed');
  await run();
  const other = join(folder, 'other');
  const built2 = writeBuilt(other, madeSite([1, 2, 4, 5], 2));
  const { findings, uploaded } = await run({ built: built2, cache: join(other, 'cache'), verify: true });
  expect({ findings, uploaded }).toEqual({ findings: [], uploaded: [] });
});

test('verify finds what is missing, foreign or has other bytes, and mends it', async () => {
  await run();
  rmSync(join(site(), '2022/02/bai-1.html'));
  writeFileSync(join(site(), 'rss.xml'), 'khác');
  writeFileSync(join(site(), 'la.html'), 'lạ');
  const { findings } = await run({ verify: true });
  expect(findings).toEqual([
    { address: '/2022/02/bai-1.html', fault: 'missing' },
    { address: '/rss.xml', fault: 'changed' },
    { address: '/la.html', fault: 'foreign' },
  ]);
  expect(published()).toEqual({ ...wanted(), 'la.html': readFileSync(join(site(), 'la.html')).toString('latin1') });
  rmSync(join(site(), 'la.html'));
  expect((await run({ verify: true })).findings).toEqual([]);
});

test('what could not be purged or told is made up for by the next run', async () => {
  const told: string[][] = [];
  await run({ settle: async (owed) => ({ owed, purged: 0, told: 0, failures: ['hỏng'] }) });
  await run({
    settle: async ({ purge, hub, indexNow }) => {
      told.push([...purge, ...hub, ...indexNow]);
      return { owed: { purge: [], hub: [], indexNow: [] }, purged: 0, told: 0, failures: [] };
    },
  });
  expect(told.flat()).toEqual(expect.arrayContaining(['/', '/rss.xml', '/2022/02/bai-1.html']));
  expect((await run({ settle: () => Promise.reject(new Error('again')) })).failures).toEqual([]);
});

test('a loss that is not allowed is no publishing', async () => {
  await run();
  const before = published();
  built = writeBuilt(folder, madeSite([1], 2));
  const refuse = async (lost: readonly string[]): Promise<void> => {
    throw new Error(lost.join());
  };
  await expect(run({ allowLoss: refuse })).rejects.toThrow('/2022/03/bai-2.html,/2022/04/bai-3.html');
  expect(published()).toEqual(before);
});

test('two runs at once: the second says so and stops', async () => {
  cpSync(join(folder, 'cache'), join(folder, 'other'), { recursive: true });
  const target = folderTarget(site());
  const put = target.put;
  let second: unknown;
  target.put = async (...args) => {
    second ??= await run({ cache: join(folder, 'other') }).catch((error: Error) => error.message);
    return put(...args);
  };
  await run({ target });
  expect(second).toMatch(/Một lần đăng khác đang chạy/);
  expect(published()).toEqual(wanted());
});

test('a run that was killed while the clock was wrong locks a target no longer than others', async () => {
  const target = folderTarget(site());
  const lock = { run: 'x', machine: 'may khac', cache: '/x', at: Date.now() + 24 * 3600 * 1000 };
  await target.writePrivate('run.json', Buffer.from(JSON.stringify(lock)));
  await run();
  expect(published()).toEqual(wanted());
});

test('what was left standing while the clock was wrong goes all the same', async () => {
  await run();
  built = writeBuilt(folder, madeSite([1, 2], 2));
  await run({ now: new Date('2100-01-01') });
  await run();
  expect(published()).toEqual(wanted());
});

test('addresses that lead on are noted, and lost when they do not any more', async () => {
  built = writeBuilt(folder, madeSite([1], 1), { '/cu/bai': '/2022/02/bai-1.html' });
  await run();
  built = writeBuilt(folder, madeSite([1], 1), { '/cu/bai': '/' });
  expect((await run()).plan.owed.purge).toEqual(['/cu/bai']);
  built = writeBuilt(folder, madeSite([1], 1));
  expect((await run()).plan).toMatchObject({ lost: ['/cu/bai'], left: [] });
});
