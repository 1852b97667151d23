import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { filesBelow } from '../output/files-below.ts';
import { git } from '../testing/git.ts';
import { lendRoutes } from '../testing/lent-routes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'archive-merge-'));
const at = (...path: string[]): string => join(folder, ...path);

const NOW = ['--now', '2024-12-31T12:00'];
const contentOf = (words: string[]): string[] => (words.includes('--content') ? [] : ['--content', at('content')]);

/** Runs a command as a process of its own, like a machine of its own; gives what it tells. */
function run(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', script), ...words, ...contentOf(words), ...(script === 'check.ts' ? [] : NOW)],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return stdout + stderr;
}

/** A cache that has the compiled routes already. */
function cacheOf(name: string): string {
  const cache = at(`cache-${name}`);
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'routes'))) symlinkSync(at('cache-one', 'routes'), join(cache, 'routes'), 'dir');
  return cache;
}

function expectSame(name: string, other: string): void {
  expect(filesBelow(at(name))).toEqual(filesBelow(at(other)));
  for (const path of filesBelow(at(other)))
    expect(readFileSync(at(name, path)).equals(readFileSync(at(other, path))), path).toBe(true);
}

/** Pictures, each shown by an article of its own month. */
const PICTURES = 6;

beforeAll(async () => {
  mkdirSync(at('content/media'), { recursive: true });
  for (let index = 0; index < PICTURES; index++)
    await sharp({ create: { width: 400, height: 300 + index, channels: 3, background: '#093' } })
      .jpeg()
      .toFile(at(`content/media/${index}.jpg`));
  writeFileSync(
    at('content/site.yml'),
    'name: Báo Ghép\nurl: https://ghep.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  for (let index = 0; index < 240; index++) {
    const [year, month] = [2022 + (index % 3), String((index % 12) + 1).padStart(2, '0')];
    mkdirSync(at(`content/articles/${year}/${month}`), { recursive: true });
    writeFileSync(
      at(`content/articles/${year}/${month}/bai-${index}.md`),
      `---\ntitle: Bài ${index}\ndate: ${year}-${month}-10\ntime: 08:${10 + (index % 40)}\nauthor: Người Viết\ncategory: thoi-su\n${index < PICTURES ? `image: { src: ${index}.jpg, alt: Ảnh }\n` : ''}---\n\nNội dung bài ${index}.\n`,
    );
  }
  git(folder, 'init', '-q');
  git(folder, 'config', 'uploadpack.allowFilter', 'true');
  git(folder, 'add', 'content');
  git(folder, 'commit', '-qm', 'Bài');
  await lendRoutes(inject('shared'), at('cache-one'));
  run('build.ts', '--out', at('one'), '--cache', at('cache-one'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('joins parts that have left pictures to later to the bytes of a single build, at once or after a quick joining', () => {
  const quick = ['--pictures', 'quick'];
  const parts = [1, 2].map((index) => {
    const places = ['--out', at(`quick-part-${index}`), '--cache', cacheOf(`quick-${index}`)];
    run('build.ts', '--shard', `${index}/2`, ...places, ...(index === 1 ? quick : []));
    return at(`quick-part-${index}`);
  });
  const report = ['--report', at('quick.json')];
  const left = () =>
    (JSON.parse(readFileSync(at('quick.json'), 'utf8')) as { pictures: { left: number } }).pictures.left;
  run('merge.ts', ...parts, '--out', at('quick'), '--cache', cacheOf('quick-merged'), ...quick, ...report);
  expect(left()).toBeGreaterThan(0);
  expect(left()).toBeLessThan(PICTURES);
  run('merge.ts', ...parts, '--out', at('quick'), '--cache', at('cache-quick-merged'), ...report);
  expect(left()).toBe(0);
  expectSame('quick', 'one');
});

it('joins four parts, built by processes of their own, to the bytes of a single build', () => {
  const parts = [1, 2, 3, 4].map((index) => {
    run('build.ts', '--shard', `${index}/4`, '--out', at(`part-${index}`), '--cache', cacheOf(String(index)));
    return at(`part-${index}`);
  });
  expect(parts.every((part) => filesBelow(part).some((path) => path.startsWith('search/')))).toBe(true);

  const report = at('report.json');
  const told = () => JSON.parse(readFileSync(report, 'utf8')) as Record<'written' | 'removed', string[]>;
  run('merge.ts', ...parts, '--out', at('merged'), '--cache', cacheOf('merged'), '--report', report);
  expectSame('merged', 'one');
  const pages = filesBelow(at('merged')).filter((path) => /^20\d\d\//.test(path));
  expect(told().written.filter((address) => /^\/20\d\d\//.test(address))).toEqual(
    pages.map((path) => `/${path}`).sort(),
  );
  writeFileSync(at('merged/la.html'), 'a stranger');
  const places = ['--out', at('merged'), '--cache', at('cache-merged'), '--report', report];
  expect(run('merge.ts', ...parts, ...places)).toContain('1 địa chỉ của lần dựng trước không còn nữa');
  expectSame('merged', 'one');
  expect(told().written.filter((address) => /^\/20\d\d\//.test(address))).toEqual([]);
  expect(told().removed).toEqual(['/la.html']);
});

it('a machine that has only the texts of a part builds it from a catalog that another has read', () => {
  run('check.ts', '--cache', at('cache-read'));
  const months = readdirSync(at('part-2'))
    .filter((year) => /^\d{4}$/.test(year))
    .flatMap((year) => readdirSync(at('part-2', year)).map((month) => `content/articles/${year}/${month}`));
  git(folder, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${folder}`, at('clone'));
  git(at('clone'), 'sparse-checkout', 'set', '--no-cone', '/content/site.yml', ...months);
  git(at('clone'), 'checkout', '-q');
  const articles = new Set(git(at('clone'), 'ls-tree', '-r', 'HEAD', 'content/articles').match(/[0-9a-f]{40}/g));
  /** The articles that the clone has left on the server. */
  const absent = (): string[] =>
    git(at('clone'), 'rev-list', '--objects', '--missing=print', 'HEAD')
      .split('\n')
      .filter((line) => line.startsWith('?') && articles.has(line.slice(1)));
  const before = absent();
  expect(before.length).toBeGreaterThan(100);
  expect(filesBelow(at('clone/content')).length).toBeLessThan(filesBelow(at('content')).length / 2);

  const cache = cacheOf('sparse');
  cpSync(at('cache-read/check/catalog.db'), join(cache, 'catalog.db'));
  run('build.ts', '--shard', '2/4', '--out', at('part-sparse'), '--cache', cache, '--content', at('clone/content'));
  expectSame('part-sparse', 'part-2');
  expect(absent()).toEqual(before);
});

/** Joins parts that do not belong together, or content that has problems; gives the exit status and what was told. */
function refused(parts: string[], out: string, content = at('content')): { status: number | null; stderr: string } {
  const places = ['--content', content, '--out', at(out), '--cache', cacheOf(`refused-${out}`)];
  return spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/run.js'), 'merge', ...parts.map((part) => at(part)), ...places, ...NOW],
    {
      encoding: 'utf8',
    },
  );
}

it('says what is no part, what belongs to another, and what a part has lost', () => {
  const copy = (name: string): string => {
    cpSync(at('part-2'), at(name), { recursive: true });
    return join(name, filesBelow(at(name)).find((path) => path.endsWith('.html')) ?? '');
  };
  rmSync(at(copy('part-lost')));
  truncateSync(at(copy('part-cut')), 100);
  const told = {
    'no part': refused(['content'], 'none'),
    'a part named twice': refused(['part-1', 'part-2', 'part-1'], 'none'),
    'out is a part': refused(['part-1', 'part-2'], 'part-1'),
    'a file that is missing': refused(['part-1', 'part-lost'], 'none'),
    'a file that was cut off': refused(['part-1', 'part-cut'], 'none'),
  };
  for (const { status } of Object.values(told)) expect(status).toBe(2);
  const words = Object.entries(told).map(([name, { stderr }]) => [
    name,
    stderr
      .replaceAll(folder, 'NƠI')
      .replace(/\d+: phần/, 'N: phần')
      .trimEnd(),
  ]);
  expect(Object.fromEntries(words)).toMatchInlineSnapshot(`
    {
      "a file that is missing": "Thiếu tệp NƠI/part-lost/2024/03/10/bai-110.html: phần này chép chưa đủ hoặc đã bị sửa. Chép hoặc dựng lại cả phần NƠI/part-lost.",
      "a file that was cut off": "NƠI/part-cut/2024/03/10/bai-110.html dài 100 byte thay vì N: phần này chép chưa đủ hoặc đã bị sửa. Chép hoặc dựng lại cả phần NƠI/part-cut.",
      "a part named twice": "/2022/01/10/bai-0.html có ở cả NƠI/part-1 và NƠI/part-1. Mỗi phần chỉ nêu một lần; các phần phải cùng nội dung, cùng --now và cùng n trong --shard i/n.",
      "no part": "NƠI/content không phải một phần: không đọc được tệp .part ở đó. Nêu thư mục mà npm run build -- --shard i/n --out đã viết ra; khi chép đi phải chép cả tệp ẩn.",
      "out is a part": "--out: NƠI/part-1 là chính phần NƠI/part-1, chứa phần ấy hoặc nằm trong nó. Chọn một thư mục khác.",
    }
  `);
  expect(filesBelow(at('none'))).toEqual([]);
});

it('writes nothing when the content has problems', () => {
  cpSync(at('content'), at('wrong'), { recursive: true });
  writeFileSync(at('wrong/articles/2022/01/bai-0.md'), 'Thiếu tất cả.');
  cpSync(at('one'), at('kept'), { recursive: true });
  expect(refused(['part-1', 'part-2', 'part-3', 'part-4'], 'kept', at('wrong')).status).toBe(1);
  expectSame('kept', 'one');
});
