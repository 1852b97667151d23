import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { digest } from './digest.ts';

const BUILD = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url));
const KILLS = 50;
/** Enough that a build from nothing renders in processes of its own, which are killed with it. */
const ARTICLES = 160;

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeArticle(index: number, text: string): void {
  const month = `${1 + (index % 3)}`.padStart(2, '0');
  const day = `${1 + (index % 28)}`.padStart(2, '0');
  mkdirSync(join(content, 'articles/2022', month), { recursive: true });
  const fields = `title: Bản tin số ${index}\ndate: 2022-${month}-${day}\ntime: 07:30\nauthor: Phù Sa\ncategory: thoi-su\n`;
  writeFileSync(join(content, `articles/2022/${month}/tin-${index}.md`), `---\n${fields}---\n\n${text}\n`);
}

function start(name: string) {
  const places = ['--content', content, '--out', join(folder, name, 'out'), '--cache', join(folder, name, 'cache')];
  return spawn(process.execPath, [BUILD, ...places, '--jobs', '2', '--now', '2022-06-01T00:00'], {
    detached: true,
    stdio: 'ignore',
  });
}

async function build(name: string): Promise<number> {
  const begun = performance.now();
  const [code] = await once(start(name), 'exit');
  expect(code).toBe(0);
  return performance.now() - begun;
}

/** Builds and kills the build with all its processes after so many milliseconds; tells whether it still ran then. */
async function buildAndKill(name: string, milliseconds: number): Promise<boolean> {
  const child = start(name);
  const ended = once(child, 'exit');
  await Promise.race([after(milliseconds), ended]);
  if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  const [, signal] = await ended;
  return signal === 'SIGKILL';
}

const forgetCatalog = (name: string): void => rmSync(join(folder, name, 'cache/catalog.db'), { force: true });

function filesOf(name: string): Record<string, string> {
  const out = join(folder, name, 'out');
  const files = (readdirSync(out, { recursive: true }) as string[])
    .filter((path) => path !== '.build' && statSync(join(out, path)).isFile())
    .sort();
  return Object.fromEntries(files.map((path) => [path, digest(readFileSync(join(out, path)))]));
}

test('a build that is killed at any moment is finished by the next one', { timeout: 900_000 }, async () => {
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'site.yml'),
    'name: Báo Thử\nurl: https://bao.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  for (let index = 0; index < ARTICLES; index++) writeArticle(index, `Tin thứ ${index}.`);
  await build('killed');
  forgetCatalog('killed');
  const whole = await build('killed');
  writeArticle(0, 'Đã sửa.');
  const part = await build('killed');

  let kills = 0;
  for (let turn = 1; kills < KILLS && turn < 4 * KILLS; turn++) {
    const isFromNothing = turn % 5 === 0;
    if (isFromNothing) forgetCatalog('killed');
    writeArticle(turn % ARTICLES, `Đã sửa lần ${turn}.`);
    if (turn % 3 === 0) writeArticle(ARTICLES + turn, 'Tin mới.');
    if (turn % 6 === 0)
      rmSync(join(content, `articles/2022/0${1 + ((ARTICLES + turn) % 3)}/tin-${ARTICLES + turn}.md`));
    const moment = (turn * 0.618) % 1;
    if (await buildAndKill('killed', moment * (isFromNothing ? whole : part))) kills++;
    if (kills % 10 !== 0 && kills < KILLS) continue;
    await build('killed');
    rmSync(join(folder, 'clean/out'), { recursive: true, force: true });
    forgetCatalog('clean');
    await build('clean');
    expect(filesOf('killed')).toEqual(filesOf('clean'));
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS);
});
