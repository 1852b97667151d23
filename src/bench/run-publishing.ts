import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport } from '../output/report.ts';
import { makeArticle } from './made-article.ts';
import { measure } from './measure.ts';
import type { Case, Result } from './result.ts';
import { BENCH_NOW, writeArticle } from './write-archive.ts';

export interface PublishingOptions {
  /** The program's own folder. */
  root: string;
  /** With the archive in `content`, built into `out` with `cache`. */
  folder: string;
  size: number;
  /** The number of the first article that nobody has added yet. */
  firstArticle: number;
  onCase: (name: string) => void;
}

/**
 * Measures the way of an article from `git push` into a bare repository to a published page: on a machine that has nothing, which
 * clones partially and takes the catalog from the target, and on one that keeps its cache. The target is a folder.
 * @throws BuildFailed when a command fails
 */
export async function runPublishing({
  root,
  folder,
  size,
  firstArticle,
  onCase,
}: PublishingOptions): Promise<Result[]> {
  const at = (name: string): string => join(folder, name);
  const git = async (place: string, ...args: string[]): Promise<number> =>
    (await measure('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.vn', ...args], place)).seconds;
  const run = async (name: string, ...args: string[]): Promise<number> =>
    (await measure(process.execPath, [join(root, 'scripts/run.js'), name, ...args], root)).seconds;
  const places = (content: string, cache: string, out: string): string[] => [
    '--content',
    at(content),
    '--cache',
    at(cache),
    '--out',
    at(out),
  ];
  const add = async (number: number): Promise<number> => {
    writeArticle(at('content'), makeArticle(size + number, size));
    await git(at('content'), 'add', '-A');
    await git(at('content'), 'commit', '--quiet', '-m', 'Bài mới');
    return git(at('content'), 'push', '--quiet', at('bare.git'), 'HEAD:main');
  };

  onCase('the first publishing');
  writeFileSync(
    join(at('content'), 'publish.yml'),
    `targets:\n  - { name: thu, kind: folder, folder: ${at('site')}, private: ${at('own')} }\n`,
  );
  mkdirSync(at('bare.git'));
  await git(at('bare.git'), 'init', '--quiet', '--bare', '--initial-branch', 'main');
  await git(at('bare.git'), 'config', 'uploadpack.allowFilter', 'true');
  await git(at('content'), 'init', '--quiet');
  await git(at('content'), 'add', '-A');
  await git(at('content'), 'commit', '--quiet', '-m', 'Nội dung');
  await git(at('content'), 'push', '--quiet', at('bare.git'), 'HEAD:main');
  await git(folder, 'clone', '--quiet', at('bare.git'), at('kept'));
  await run('build', ...places('content', 'cache', 'out'), '--now', BENCH_NOW);
  const first = await run('publish', ...places('content', 'cache', 'out'));

  onCase('published from a machine that has nothing');
  rmSync(at('cold'), { recursive: true, force: true });
  const pushed = await add(firstArticle);
  const cloned =
    (await git(
      folder,
      'clone',
      '--quiet',
      '--filter=blob:none',
      '--depth=1',
      '--no-checkout',
      `file://${at('bare.git')}`,
      at('cold'),
    )) +
    (await git(at('cold'), 'sparse-checkout', 'set', '--no-cone', '/*', '!/articles/', '!/media/')) +
    (await git(at('cold'), 'checkout', '--quiet'));
  const cold = places('cold', 'cold-cache', 'cold-out');
  const restored = await run('publish', ...cold, '--restore');
  const built = await run('build', ...cold, '--changes-only', '--now', BENCH_NOW, '--report', at('report.json'));
  const { stages } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as BuildReport;
  const checked = ((stages['look'] ?? 0) + (stages['content'] ?? 0)) / 1000;
  const published = await run('publish', ...cold);

  onCase('published from a machine that keeps its cache');
  await git(at('kept'), 'pull', '--quiet', '--ff-only');
  await run('build', ...places('kept', 'cache', 'out'), '--now', BENCH_NOW);
  await run('publish', ...places('kept', 'cache', 'out'));
  const warm =
    (await add(firstArticle + 1)) +
    (await git(at('kept'), 'pull', '--quiet', '--ff-only')) +
    (await run('build', ...places('kept', 'cache', 'out'), '--now', BENCH_NOW)) +
    (await run('publish', ...places('kept', 'cache', 'out')));

  const seconds: [Case, number][] = [
    ['the first publishing', first],
    ['published, nothing kept: push and clone', pushed + cloned],
    ['published, nothing kept: restore', restored],
    ['published, nothing kept: check', checked],
    ['published, nothing kept: build', built - checked],
    ['published, nothing kept: publish', published],
    ['published, nothing kept: all', pushed + cloned + restored + built + published],
    ['published, cache kept: all', warm],
  ];
  return seconds.map(([name, seconds]) => ({ case: name, size, seconds }));
}
