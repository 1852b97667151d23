import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { STAGES, type Stage } from '../cli/stages.ts';
import { type BuildProcess, createBuildProcess } from '../testing/build-process.ts';

const KILLS = 33;
/** Each stage of a build is killed three times, at another moment of it and for another kind of change each time. */
const BUILD_STAGES = (Object.keys(STAGES) as Stage[]).filter((stage) => stage !== 'upload');
/** Enough that a build from nothing renders in processes of its own, which are killed with it. */
const ARTICLES = 160;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const writeSettings = (permalink: string): void =>
  writeFileSync(
    join(content, 'site.yml'),
    `name: Báo Thử\nurl: https://bao.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\npermalink: ${permalink}\n`,
  );

function writeArticle(index: number, text: string): void {
  const month = `${1 + (index % 3)}`.padStart(2, '0');
  const day = `${1 + (index % 28)}`.padStart(2, '0');
  mkdirSync(join(content, 'articles/2022', month), { recursive: true });
  const fields = `title: Bản tin số ${index}\ndate: 2022-${month}-${day}\ntime: 07:30\nauthor: Phù Sa\ncategory: thoi-su\n`;
  writeFileSync(join(content, `articles/2022/${month}/tin-${index}.md`), `---\n${fields}---\n\n${text}\n`);
}

/**
 * Builds, and kills the build with all its processes so many milliseconds after it has begun a stage; tells whether it still ran
 * then.
 */
async function buildAndKill(killed: BuildProcess, stage: Stage, milliseconds: number): Promise<boolean> {
  const child = killed.start('pipe');
  const ended = once(child, 'exit');
  let told = '';
  const begun = new Promise<void>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.split('\n').includes(STAGES[stage])) resolve();
    });
  });
  await Promise.race([begun.then(() => after(milliseconds)), ended]);
  if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

/** Builds, and tells how long each stage takes, in milliseconds. */
async function timesOf(build: BuildProcess): Promise<Record<string, number>> {
  expect(await build.run()).toBe(0);
  return build.times();
}

test('a build that is killed at any moment is finished by the next one', { timeout: 900_000 }, async () => {
  mkdirSync(content, { recursive: true });
  writeSettings('/{year}/{slug}.html');
  for (let index = 0; index < ARTICLES; index++) writeArticle(index, `Tin thứ ${index}.`);
  const killed = await createBuildProcess(join(folder, 'killed'), content);
  const clean = await createBuildProcess(join(folder, 'clean'), content);
  expect(await killed.run()).toBe(0);
  killed.startAfresh();
  const whole = await timesOf(killed);
  writeArticle(0, 'Đã sửa.');
  const part = await timesOf(killed);

  const [month, aside] = [join(content, 'articles/2022/02'), join(folder, 'aside')];
  let kills = 0;
  for (let turn = 1; kills < KILLS && turn < 4 * KILLS; turn++) {
    const isFromNothing = turn % 5 === 0;
    if (isFromNothing) rmSync(join(killed.cache, 'catalog.db'), { force: true });
    writeArticle(turn % ARTICLES, `Đã sửa lần ${turn}.`);
    if (turn % 3 === 0) writeArticle(ARTICLES + turn, 'Tin mới.');
    if (turn % 6 === 0)
      rmSync(join(content, `articles/2022/0${1 + ((ARTICLES + turn) % 3)}/tin-${ARTICLES + turn}.md`));
    if (turn % 9 === 0) writeSettings(turn % 2 ? '/{category}/{slug}.html' : '/{year}/{slug}.html');
    // A month that goes, and is back when the next build begins.
    const isMoved = turn % 7 === 0;
    if (isMoved) renameSync(month, aside);
    const stage = BUILD_STAGES[turn % BUILD_STAGES.length] ?? 'cache';
    const length = (isFromNothing ? whole : part)[stage] ?? 0;
    if (await buildAndKill(killed, stage, ((turn * 0.618) % 1) * length)) kills++;
    if (isMoved) renameSync(aside, month);
    if (kills % 11 !== 0 && kills < KILLS) continue;
    expect(await killed.run()).toBe(0);
    clean.startAfresh();
    expect(await clean.run()).toBe(0);
    expect(killed.files()).toEqual(clean.files());
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS);
});
