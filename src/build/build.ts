import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMeta, openCatalog, setMeta, transaction } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import { affectedGroups } from '../plan/affected.ts';
import { affectedFeedGroups } from '../plan/feeds.ts';
import { allGroups, type PlanContext } from '../plan/plan-group.ts';
import { codeVersion, digest } from './digest.ts';
import { copiesOf, writeFileOutputs } from './file-outputs.ts';
import { lockCache } from './lock.ts';
import { createOutputStore } from './output-store.ts';
import { renderBatches } from './render-pool.ts';
import { compileRoutes } from './renderer.ts';
import { createStopwatch } from './stopwatch.ts';
import { siteDigest, syncArchive } from './sync-archive.ts';
import { batchesOf, findWork } from './work.ts';
import { createWriter } from './write-file.ts';

/** The file of the output folder that tells which run of which cache it belongs to. */
const MARKER = '.build';
const BATCH = 500;

export interface BuildOptions {
  /** The program's own folder, where src and public are. */
  root: string;
  content: string;
  out: string;
  cache: string;
  jobs: number;
  now: LocalTime;
  /** Forget the cache and the output, and build everything. */
  clean: boolean;
  /** Told of the stage and, where there is one, its count. */
  onProgress?: (stage: string, done: number, total: number) => void;
}

export interface BuildReport {
  /** Milliseconds by stage, in order. */
  stages: Record<string, number>;
  /** Largest peak memory of any process, in MiB. */
  peakMemory: number;
  rendered: number;
  kept: number;
  deleted: number;
  written: string[];
  changed: string[];
  removed: string[];
}

/** `problems`: the content has some, and nothing was written. */
export type BuildResult = { problems: Problem[]; report?: undefined } | { problems: []; report: BuildReport };

export async function build(options: BuildOptions): Promise<BuildResult> {
  const { root, content, out, cache, now } = options;
  const unlock = lockCache(cache);
  try {
    const stages = createStopwatch();
    const version = codeVersion(root);
    const catalogFile = join(cache, 'catalog.db');
    if (options.clean) rmSync(catalogFile, { force: true });
    const compiled = await stages.time('templates', () => compileRoutes(root, cache, version));
    const db = openCatalog(catalogFile, version);
    const store = createOutputStore(db);
    if (!existsSync(join(out, MARKER)) || readFileSync(join(out, MARKER), 'utf8') !== getMeta(db, 'run')) {
      rmSync(out, { recursive: true, force: true });
      store.forgetAll();
      setMeta(db, 'base', '');
    }
    const queries = createQueries(db);
    const { site, problems } = await stages.time('content', () =>
      syncArchive(
        db,
        content,
        now,
        (changes, site) => {
          const base = digest(version + siteDigest(db, site));
          if (changes === 'everything' || getMeta(db, 'base') !== base) {
            for (const group of [...allGroups(queries, site), ...store.knownGroups()]) store.markDirty(group);
          } else {
            for (const change of changes) for (const group of affectedGroups(change, queries)) store.markDirty(group);
            for (const group of affectedFeedGroups(changes, queries, site.feeds.items)) store.markDirty(group);
          }
          setMeta(db, 'base', base);
        },
        (done, total) => options.onProgress?.('content', done, total),
      ),
    );
    if (!site || problems.length > 0) return { problems };
    const context: PlanContext = { site, now, base: getMeta(db, 'base') ?? '' };
    const work = await stages.time('plan', () => findWork(store, context, queries));
    mkdirSync(out, { recursive: true });
    transaction(db, () => {
      for (const [address, { group }] of work.render) store.begin(address, group);
    });
    const run = digest(version);
    setMeta(db, 'run', run);
    writeFileSync(join(out, MARKER), run);
    const writer = createWriter(out);
    let done = 0;
    const peak = await stages.time('pages', () =>
      renderBatches(batchesOf(work.render, BATCH), options.jobs, { compiled, catalogFile, content, now, out }, (batch, digests) => {
        transaction(db, () => batch.forEach((address, index) => store.finish({ address, key: work.render.get(address)?.key ?? '' }, digests[index] ?? '')));
        options.onProgress?.('pages', (done += batch.length), work.render.size);
      }),
    );
    transaction(db, () => {
      for (const address of work.remove) {
        writer.remove(address);
        store.remove(address);
      }
      for (const group of work.groups) store.clearDirty(group);
    });
    const files = await stages.time('files', async () => [
      await writeFileOutputs(db, store, writer, 'assets/', copiesOf(compiled.assets)),
      await writeFileOutputs(db, store, writer, 'public/', copiesOf(join(root, 'public'))),
    ]);
    db.close();
    return {
      problems: [],
      report: {
        stages: stages.times,
        peakMemory: Math.round(Math.max(peak, process.resourceUsage().maxRSS) / 1024),
        rendered: work.render.size + files.reduce((sum, { written }) => sum + written.length, 0),
        kept: work.kept,
        deleted: work.remove.length,
        written: [...work.render.keys()],
        changed: [],
        removed: work.remove,
      },
    };
  } finally {
    unlock();
  }
}
