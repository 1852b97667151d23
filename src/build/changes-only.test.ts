import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../articles/parsing/parse-site.ts';
import type { Site } from '../model/site.ts';
import { MARKER } from '../output/out-folder.ts';
import { folderTarget } from '../publish/folder-target.ts';
import { publish } from '../publish/publish.ts';
import { readBuilt } from '../publish/read-built.ts';
import { type Edit, edit, madeArchive } from '../testing/edits.ts';
import { git } from '../testing/git.ts';
import { commitArchive, type MadeArchive, readOutput, writeArchive } from '../testing/made-archive.ts';
import { fc } from '../testing/properties.ts';
import { createTrial } from '../testing/trial.ts';

/** How many sequences of edits are tried. More of them: `EDIT_RUNS=500 vitest run src/build/changes-only.test.ts`. */
const RUNS = Number(process.env['EDIT_RUNS'] ?? 3);
const SIZE = 14;

interface Step {
  edits: readonly Edit[];
  /** Otherwise the machine is lost before it has published. */
  isPublished: boolean;
}

/** Clones a repository without the articles and pictures, as a fresh machine does. */
function clonePartially(from: string, to: string): void {
  git(from, 'config', 'uploadpack.allowFilter', 'true');
  git(from, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(from, 'clone', '--quiet', '--filter=blob:none', '--depth=1', '--no-checkout', `file://${from}`, to);
  git(to, 'sparse-checkout', 'set', '--no-cone', '/*', '!/articles/', '!/media/');
  git(to, 'checkout', '--quiet');
}

/** What differs between two outputs, with the bytes of the second. */
function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...after].filter(([path, bytes]) => path !== MARKER && before.get(path) !== bytes));
}

function siteIn(content: string): Site {
  const { site } = readSite(content);
  if (!site) throw new Error('The settings have problems');
  return site;
}

/**
 * Applies steps of edits. After each, a machine with nothing but the catalog of the last publishing builds what has changed, from
 * a partial clone, and one that keeps everything builds as ever: both make the same files.
 */
async function check(archive: MadeArchive, steps: readonly Step[]): Promise<void> {
  const { at, build, content, remove } = createTrial();
  const publishFrom = (out: string, cache: string) =>
    publish({
      built: readBuilt(at(out), at(cache), siteIn(content)),
      target: folderTarget(at('site')),
      name: 'thu',
      cache: at(cache),
    });
  try {
    writeArchive(content, archive);
    commitArchive(content);
    expect(await build('out', 'cache', archive.now)).toEqual([]);
    cpSync(at('cache'), at('travelling'), { recursive: true });
    await publishFrom('out', 'travelling');
    let published = readOutput(at('out'));
    for (const [index, { edits, isPublished }] of steps.entries()) {
      for (const { apply } of edits) apply(archive);
      archive.broken = undefined;
      writeArchive(content, archive);
      commitArchive(content);
      const problems = await build('out', 'cache', archive.now);

      const [clone, cache, out] = [`clone-${index}`, `cache-${index}`, `changes-${index}`];
      clonePartially(content, at(clone));
      for (const part of ['catalog.db', 'catalog.db.seal', 'published', 'kept', 'routes'])
        if (existsSync(join(at('travelling'), part)))
          cpSync(join(at('travelling'), part), join(at(cache), part), { recursive: true });
      const changesFrom = join(at(cache), 'published/thu.db');
      expect(await build(out, cache, archive.now, { content: at(clone), changesFrom })).toEqual(problems);
      if (problems.length > 0) continue;
      const after = readOutput(at('out'));
      const made = readOutput(at(out));
      made.delete(MARKER);
      expect([...made.keys()].sort()).toEqual([...changed(published, after).keys()].sort());
      expect(made).toEqual(changed(published, after));
      if (!isPublished) continue;
      await publishFrom(out, cache);
      published = after;
      rmSync(at('travelling'), { recursive: true });
      cpSync(at(cache), at('travelling'), { recursive: true });
      const there = readOutput(at('site'));
      for (const [path, bytes] of after)
        if (![MARKER, '_headers', '_redirects'].includes(path)) expect([path, there.get(path)]).toEqual([path, bytes]);
      for (const path of there.keys())
        if (path.endsWith('.html')) expect([path, after.has(path)]).toEqual([path, true]);
    }
  } finally {
    remove();
  }
}

test('after any edits, a machine that has nothing makes the files that changed, and no others', async () => {
  const step = fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), isPublished: fc.boolean() });
  await fc.assert(fc.asyncProperty(madeArchive(SIZE), fc.array(step, { minLength: 1, maxLength: 3 }), check), {
    numRuns: RUNS,
    endOnFailure: RUNS < 50,
  });
}, 3_600_000);
