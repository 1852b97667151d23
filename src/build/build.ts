import { join } from 'node:path';
import { fetchAbsent } from '../articles/parsing/content-reader.ts';
import { createMediaReader } from '../articles/parsing/media-reader.ts';
import { dayDigests } from '../catalog/day-digests.ts';
import { isServedElsewhere } from '../catalog/media-place.ts';
import { createMediaRows } from '../catalog/media-rows.ts';
import { catalogFileIn, closeCatalog, openCatalog, transaction } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import type { Part, PictureMode } from '../cli/arguments.ts';
import { createStopwatch, type OnProgress } from '../cli/stopwatch.ts';
import { haveErrors, type Problem } from '../diagnostics/problem.ts';
import { openPictureCache, type PictureCache } from '../media/picture-cache.ts';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';
import { codeVersion } from '../output/digest.ts';
import { createOutFolder, openChangesFolder } from '../output/out-folder.ts';
import { joinOutcomes, type Outcome } from '../output/outcome.ts';
import { createOutputStore } from '../output/output-store.ts';
import { type BuildReport, createReport } from '../output/report.ts';
import { settingsDigest } from '../plan/settings-digest.ts';
import { archiveShards } from '../search/archive-shards.ts';
import { SITE_GROUPS } from '../views/index.ts';
import { compiledRoutes } from '../workers/compile-routes.ts';
import { loadApp } from '../workers/renderer.ts';
import { type BeginOptions, type Begun, begin } from './begin.ts';
import { bodiesOfPages, bodiesOfShards } from './bodies-to-read.ts';
import { lostAddresses, lostProblem } from './lost-addresses.ts';
import { markChanged } from './mark-changed.ts';
import { contentsOfPart, leaveToOthers, removePartList, writePartList } from './part.ts';
import { redoUnpublished } from './redo-unpublished.ts';
import { renderOutputs } from './render-outputs.ts';
import { sealCopies } from './seal-copies.ts';
import { outdatedShards, writeSearchManifest, writeSearchShards } from './search-files.ts';
import { writeSiteFiles } from './site-files.ts';
import { syncArchive } from './sync-archive.ts';
import { findWork } from './work.ts';
import { writePictures } from './write-pictures.ts';

export interface BuildOptions extends BeginOptions {
  /** The program's own folder, where src and public are. */
  root: string;
  out: string;
  jobs: number;
  now: LocalTime;
  /** The folder for encoded pictures, which several machines may share; one in the cache if not given. */
  pictureCache?: string;
  /** Which forms of pictures are made; all if not given. */
  pictures?: PictureMode;
  /** Build nothing where there are warnings, or addresses of the last build would be lost. */
  strict?: boolean;
  /**
   * Build one part of the archive only: its months, and their search index. What belongs to no month is made when the parts are
   * joined.
   */
  shard?: Part;
  /**
   * The file of this machine's memory of a target: only what differs from what is published there is built, into an empty folder,
   * and nothing of the output of an earlier build need be there.
   */
  changesFrom?: string;
  /** Told of the stage and, where there is one, its count. */
  onProgress?: OnProgress;
}

/** Without `report`, nothing was written: there are errors among the content's problems, or problems and `strict` is set. */
export interface BuildResult {
  problems: Problem[];
  /** Tells of addresses of the last build that are gone and lead nowhere. */
  lost?: Problem;
  report?: BuildReport;
}

/**
 * Builds the site. What the cache remembers is not made again; the output is the same as if it were.
 * @param begun the same build, where it has begun already
 * @throws WrongArguments, BuildFailed
 */
export async function build(options: BuildOptions, begun = begin(options)): Promise<BuildResult> {
  try {
    return await finish(options, begun);
  } finally {
    begun.unlock();
  }
}

/** Removes all forms of pictures from a cache but those of given files. */
async function prunePictures(cache: PictureCache, files: readonly MediaFile[]): Promise<void> {
  const { pictureFiles } = await import('../media/picture-files.ts');
  cache.prune(files.flatMap((media) => pictureFiles({ ...media, state: undefined }).map(({ key }) => key)));
}

const NOTHING: Outcome = { written: [], removed: [], kept: 0 };

async function finish(options: BuildOptions, begun: Begun): Promise<BuildResult> {
  const { root, content, out, cache, now, changesFrom, onProgress } = options;
  const { time, times } = createStopwatch(onProgress);
  times['start'] = Math.round(performance.now());
  const pictureFolder = options.pictureCache ?? join(cache, 'pictures');
  const version = codeVersion(root);
  const catalogFile = catalogFileIn(cache);
  const db = await time('cache', async () => openCatalog(catalogFile, version, await begun.catalog));
  // Others look at the content. Meanwhile this process loads what it renders with.
  const templates = time('templates', async () => {
    const compiled = await compiledRoutes(root, cache, version);
    await loadApp(compiled);
    return compiled;
  });
  // Whoever awaits the templates is told of a failure. Until then this handler keeps it from counting as unhandled.
  templates.catch(() => {});
  try {
    const store = createOutputStore(db);
    const folder = createOutFolder(out, db);
    const isKnown = changesFrom !== undefined || folder.isKnown();
    const media = createMediaRows(db);
    if (!isKnown)
      store.transaction(() => {
        store.forgetAll();
        folder.forget();
        media.markAllStale();
      });
    const queries = createQueries(db);
    await time('look', () => begun.content);
    const { site, problems, promisor } = await time('content', (progress) =>
      syncArchive(db, content, now, markChanged(store, queries, now), {
        onProgress: progress,
        state: begun.content,
        publicFolder: join(root, 'public'),
      }),
    );
    if (!site || haveErrors(problems)) return { problems };

    if (options.strict) {
      const input = { site, now, catalog: queries, settings: settingsDigest(queries, site) };
      const planned = findWork([...new Set([...store.dirtyGroups(), ...SITE_GROUPS])], store, input);
      const lost = lostProblem(lostAddresses(planned.remove, input));
      if (lost || problems.length > 0) return { problems: lost ? [...problems, lost] : problems };
    }

    if (changesFrom !== undefined) redoUnpublished(store, media, changesFrom, catalogFile);
    const shards = archiveShards(dayDigests(db), site);
    const part = options.shard && contentsOfPart(options.shard, queries.allPeriods(), shards);
    const pictureCache = openPictureCache(pictureFolder);
    const closeChanges = changesFrom === undefined ? undefined : openChangesFolder(out, db);
    if (!closeChanges) {
      folder.open(isKnown);
      removePartList(out);
    }
    const copies = sealCopies(cache, out, store);
    const restored = closeChanges ? copies.restore() : [];
    await time('fetch', () =>
      fetchAbsent(content, promisor, () => bodiesOfShards(outdatedShards(shards, store), queries)),
    );
    const place = { cache, pictures: pictureFolder, catalogFile, content, now, out };
    // Pictures come before the pages that name them, so that no page ever names a file that is not there. Search shows none.
    const made = [
      templates,
      time('pictures', (progress) =>
        writePictures({
          db,
          store,
          cache: pictureCache,
          out,
          read: createMediaReader(content, site),
          isElsewhere: (media) => isServedElsewhere(media, site),
          mode: options.pictures ?? 'all',
          now,
          jobs: options.jobs,
          isOurs: (group) => !part || part.holdsMedia(group),
          onProgress: progress,
        }),
      ),
      time('search', (progress) => {
        const own = part ? shards.filter(part.holdsShard) : shards;
        return writeSearchShards({ shards: own, store, jobs: options.jobs, start: place, onProgress: progress });
      }),
    ] as const;
    // Where one fails, the others end before the catalog is closed.
    await Promise.allSettled(made);
    const [compiled, pictures, search] = await Promise.all(made);
    if (pictures.changes.length > 0) store.transaction(() => markChanged(store, queries, now)(pictures.changes, site));
    const catalog = createQueries(db, true);
    const dirty = store.dirtyGroups().filter((group) => !part || part.holdsGroup(group));
    const groups = part ? dirty : [...new Set([...dirty, ...SITE_GROUPS])];
    const work = await time('plan', () =>
      transaction(db, () => {
        const settings = settingsDigest(catalog, site);
        const found = findWork(groups, store, { site, now, catalog, settings });
        const left = part ? leaveToOthers(part, store).filter((address) => !found.render.has(address)) : [];
        return { ...found, remove: [...found.remove, ...left] };
      }),
    );
    const gone = part ? [] : work.remove;
    await time('fetch', () => fetchAbsent(content, promisor, () => bodiesOfPages(work, catalog, site.feeds.items)));
    const start = { ...place, compiled };
    const rendered = await time('pages', (progress) => renderOutputs(store, work, options.jobs, start, progress));
    const files = part
      ? NOTHING
      : await time('files', () =>
          writeSiteFiles({ root, out, compiled, site, queries: catalog, store, jobs: options.jobs }),
        );
    const manifest = part
      ? NOTHING
      : await time('search', () => writeSearchManifest({ site, queries: catalog, shards, store, out }));
    pictures.finish();
    if (!isKnown) await prunePictures(pictureCache, queries.allMedia());
    copies.takeOut(restored, search.written);
    copies.save(search.written);
    const swept = closeChanges ? [] : folder.sweep(() => store.addresses());
    store.transaction(() => {
      for (const group of dirty) store.clearDirty(group);
    });
    (closeChanges ?? folder.close)(store.sum());
    if (part) writePartList(out, version, store.all());
    const outcome = joinOutcomes([pictures, rendered, files, search, manifest, { ...NOTHING, removed: swept }]);
    return {
      problems,
      lost: lostProblem(lostAddresses([...gone, ...(part ? [] : swept)], { site, catalog })),
      report: createReport(
        times,
        Math.max(rendered.peakMemory, search.peakMemory),
        outcome,
        work.render.size + files.written.length + search.written.length + manifest.written.length,
        {
          cpuSeconds: pictures.cpuSeconds,
          encoded: pictures.encoded,
          left: media.countOf('quick'),
          failed: pictures.failed,
        },
      ),
    };
  } finally {
    await Promise.allSettled([templates]);
    await time('close', () => closeCatalog(db, catalogFile));
  }
}
