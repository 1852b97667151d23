import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { git as gitIn } from '../testing/git.ts';
import { closeCatalog, openCatalog } from './open.ts';

const SITE = 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n';
const ARTICLE = '---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n---\n\nMưa lớn.\n';
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strange-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'articles/2022/04'), { recursive: true });
  mkdirSync(join(content, 'media'));
  writeFileSync(join(content, 'site.yml'), SITE);
  writeFileSync(join(content, 'articles/2022/04/tin.md'), ARTICLE);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the next run over the same catalog tells. */
async function told(): Promise<string[]> {
  const file = join(folder, 'catalog.db');
  const db = openCatalog(file, 'test');
  const { problems } = await syncArchive(db, content, '2022-05-01T00:00', () => {});
  closeCatalog(db, file);
  return problems.map(({ code, place }) => `${code} ${place.path}`).sort();
}

const git = (...args: string[]): string => gitIn(content, ...args);

/** A path of the content folder with a byte that no UTF-8 has, in place of each question mark. */
const latin = (path: string): Buffer => Buffer.from(join(content, path).replaceAll('?', '\u00ea'), 'latin1');

describe.each(['no repository', 'new in a repository', 'committed'])('names that are not UTF-8, %s', (where) => {
  test('are told in each run, until they are mended', async () => {
    if (where === 'new in a repository') {
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'a');
    }
    writeFileSync(latin('articles/2022/04/b?n.md'), ARTICLE);
    writeFileSync(latin('media/c?u.jpg'), 'x');
    mkdirSync(latin('articles/2022/th?ng'));
    writeFileSync(latin('articles/2022/th?ng/a.md'), ARTICLE);
    if (where === 'committed') {
      git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'a');
    }
    const expected = [
      'ten-tep-sai articles/2022/04/b\ufffdn.md',
      expect.stringMatching(/^ten-tep-sai articles\/2022\/th\ufffdng/),
      'ten-tep-sai media/c\ufffdu.jpg',
    ];
    expect(await told()).toEqual(expected);
    expect(await told()).toEqual(expected);
    renameSync(latin('articles/2022/04/b?n.md'), join(content, 'articles/2022/04/ben.md'));
    rmSync(latin('media/c?u.jpg'));
    rmSync(latin('articles/2022/th?ng'), { recursive: true });
    if (where === 'committed') {
      git('add', '-A');
      git('commit', '-qm', 'b');
    }
    expect(await told()).toEqual([]);
  });
});

test('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(content, 'articles/2022/04/ong.md'), join(content, 'media/ong.jpg')]);
  expect(await told()).toEqual(['tep-la articles/2022/04/ong.md', 'tep-la media/ong.jpg']);
  rmSync(join(content, 'site.yml'));
  execFileSync('mkfifo', [join(content, 'site.yml')]);
  expect(await told()).toEqual(['tep-thieu site.yml']);
});

test('of gigabytes of text no more is read than shows that they are too many', async () => {
  const file = join(content, 'articles/2022/04/lon.md');
  writeFileSync(file, ARTICLE);
  truncateSync(file, 3e9);
  expect(await told()).toEqual(['tep-qua-lon articles/2022/04/lon.md']);
});
