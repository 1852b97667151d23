import { type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from './serve.ts';
import { type MadeSite, madeSite, writeBuilt } from './testing/built-site.ts';
import { type Get, startCrawler } from './testing/crawler.ts';
import { hasProgram } from './testing/programs.ts';
import { type PublishTask, publishMade, targetOf } from './testing/publish-process.ts';
import { actAsServer } from './testing/remote-shell.ts';
import { startS3 } from './testing/s3-server.ts';

const PROCESS = fileURLToPath(new URL('./testing/publish-process.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'killed-'));
  mkdirSync(join(folder, 'site'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Starts a run as a process, and kills it so many milliseconds after it has begun to publish, where it has not ended; tells
 * whether it was killed, and how long it published.
 */
async function killedAfter(task: PublishTask, milliseconds: number): Promise<{ isKilled: boolean; took: number }> {
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [PROCESS, JSON.stringify(task)], { stdio, detached: true });
  const ended = once(child, 'exit');
  await Promise.race([ended, once(child.stdout ?? child, 'data')]);
  const begun = performance.now();
  await Promise.race([ended, pause(milliseconds)]);
  const isKilled = child.exitCode === null && child.signalCode === null;
  // With the programs that it has started.
  if (isKilled) process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
  return { isKilled, took: performance.now() - begun };
}

/**
 * Publishes a new version of the site again and again from two machines in turn, kills each run at a random moment, and lets the
 * other machine, or the same one, end it; meanwhile a crawler reads the site.
 */
async function killAndRead(target: PublishTask['target'], get: Get, kills: number): Promise<void> {
  const machines = [join(folder, 'a'), join(folder, 'b')];
  const versions = new Map<number, MadeSite>();
  let newest = 0;
  let articles = Array.from({ length: 20 }, (_, index) => index);
  const makeVersion = (machine: string): void => {
    articles = articles.filter(() => Math.random() > 0.1).concat(1000 + newest, 2000 + newest);
    const site = madeSite(articles, newest + 1);
    versions.set(newest + 1, site);
    writeBuilt(machine, site);
    newest++;
  };
  const first = machines[0] ?? '';
  makeVersion(first);
  await publishMade({ machine: first, target });
  makeVersion(first);
  let { took: whole } = await killedAfter({ machine: first, target }, 60_000);

  let last = first;
  /**
   * As if whichever other machine came last had said nothing for so long that this one may take its run for dead, if it was
   * killed.
   */
  const takesForDead = async (machine: string): Promise<void> => {
    if (machine !== last) await (await targetOf({ machine, target })).removePrivate('run.json');
    last = machine;
  };

  const crawler = startCrawler(get, versions, () => newest);
  let killed = 0;
  for (let round = 0; killed < kills; round++) {
    const machine = machines[Math.floor(round / 2) % 2] ?? '';
    await takesForDead(machine);
    makeVersion(machine);
    const { isKilled, took } = await killedAfter({ machine, target }, whole * Math.random());
    if (isKilled) killed++;
    // The machine has less to do than when the time was taken.
    else whole = took;
    const other = machines[round % 2] ?? '';
    await takesForDead(other);
    if (other !== machine) writeBuilt(other, versions.get(newest) ?? {});
    await publishMade({ machine: other, target });
    await crawler.seesAnother();
    if (round > kills * 4) throw new Error('The runs end too early to be killed.');
  }
  expect(await crawler.stop()).toEqual([]);
  await takesForDead(first);
  expect((await publishMade({ machine: first, target }, true)).findings).toEqual([]);
}

test('a folder: no reader meets a gap, whenever a run is killed', { timeout: 600_000 }, async () => {
  const server = await serve(join(folder, 'site'));
  await killAndRead({ folder: join(folder, 'site') }, (address) => fetch(server.origin + address), 30);
  await server.close();
});

test.skipIf(!hasProgram('rsync'))('a server: no reader meets a gap', { timeout: 300_000 }, async () => {
  actAsServer();
  const server = await serve(join(folder, 'site'));
  await killAndRead({ server: join(folder, 'site') }, (address) => fetch(server.origin + address), 3);
  await server.close();
});

test('a store: no reader meets a gap', { timeout: 300_000 }, async () => {
  const store = await startS3();
  await killAndRead({ endpoint: store.endpoint }, store.at, 4);
  await store.close();
});
