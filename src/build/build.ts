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
import { codeVersion } from '../output/code-version.ts';
import { createChangesFolder, createOutFolder } from '../output/out-folder.ts';
import { joinOutcomes, type Outcome } from '../output/outcome.ts';
import { createOutputStore, type OutputStore } from '../output/output-store.ts';
import { type BuildReport, createReport } from '../output/report.ts';
import type { PlanInput } from '../plan/plan-group.ts';
import { settingsDigest } from '../plan/settings-digest.ts';
import { archiveShards } from '../search/archive-shards.ts';
import { SITE_GROUPS } from '../views/index.ts';
import { ensureCompiledRoutes } from '../workers/compile-routes.ts';
import { loadApp } from '../workers/renderer.ts';
import { type BeginOptions, type Begun, begin } from './begin.ts';
import { bodiesOfPages, bodiesOfShards } from './bodies-to-read.ts';
import { forgetOutput } from './forget-output.ts';
import { lostAddresses, lostProblem } from './lost-addresses.ts';
import { markChanged } from './mark-changed.ts';
import { contentsOfPart, leaveToOthers, removePartList, WHOLE_ARCHIVE, writePartList } from './part.ts';
import { planOutputs } from './plan-outputs.ts';
import { redoUnpublished } from './redo-unpublished.ts';
import { renderOutputs } from './render-outputs.ts';
import { outdatedShards, writeSearchManifest, writeSearchShards } from './search-files.ts';
import { writeSiteFiles } from './site-files.ts';
import { syncArchive } from './sync-archive.ts';
import { createWordsFileCopies } from './words-file-copies.ts';
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
  part?: Part;
  /**
   * Build only what differs from what is published at a target, into an empty folder. This is the file in which this machine
   * remembers what is published there. The output of earlier builds need not be there.
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
    return await runStages(options, begun);
  } finally {
    begun.unlock();
  }
}

/** The problems for which a strict build writes nothing: those of the content, and addresses that would be lost. */
function strictProblems(problems: readonly Problem[], store: OutputStore, input: PlanInput): Problem[] {
  const { remove } = planOutputs([...new Set([...store.dirtyGroups(), ...SITE_GROUPS])], store, input);
  const lost = lostProblem(lostAddresses(remove, input));
  return lost ? [...problems, lost] : [...problems];
}

/** Removes all forms of pictures from a cache but those of given files. */
async function prunePictures(cache: PictureCache, files: readonly MediaFile[]): Promise<void> {
  const { pictureFiles } = await import('../media/picture-files.ts');
  cache.prune(files.flatMap((media) => pictureFiles({ ...media, state: undefined }).map(({ key }) => key)));
}

const NOTHING: Outcome = { written: [], removed: [], kept: 0 };

/** The stages of a build, in order. */
async function runStages(options: BuildOptions, begun: Begun): Promise<BuildResult> {
  const { root, content, out, cache, jobs, now, changesFrom, onProgress } = options;
  const { time, times } = createStopwatch(onProgress);
  times['start'] = Math.round(performance.now());
  const pictureFolder = options.pictureCache ?? join(cache, 'pictures');
  const version = codeVersion(root);
  const catalogFile = catalogFileIn(cache);
  const db = await time('cache', async () => openCatalog(catalogFile, version, await begun.catalog));
  // The content is looked at by git or in a thread. Meanwhile this process loads what it renders with.
  const templates = time('templates', async () => {
    const compiled = await ensureCompiledRoutes({ root, cache, version });
    await loadApp(compiled);
    return compiled;
  });
  // Whoever awaits the templates is told of a failure. Until then this handler keeps it from counting as unhandled.
  templates.catch(() => {});
  try {
    // What does the cache know, and what has changed in the content?
    const store = createOutputStore(db);
    const folder = changesFrom === undefined ? createOutFolder(out, db) : createChangesFolder(out, db);
    const isKnown = folder.isKnown();
    const media = createMediaRows(db);
    if (!isKnown) forgetOutput(store, folder, media);
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
      const settings = settingsDigest(queries, site);
      const found = strictProblems(problems, store, { site, now, catalog: queries, settings });
      if (found.length > 0) return { problems: found };
    }
    if (changesFrom !== undefined) redoUnpublished({ store, media, catalogFile, publishedFile: changesFrom });

    // What of it is this machine's part? From here on the output is written.
    const shards = archiveShards(dayDigests(db), site);
    const part = options.part && contentsOfPart(options.part, queries.allPeriods(), shards);
    const { holdsGroup, holdsShard, holdsMedia } = part ?? WHOLE_ARCHIVE;
    const ownShards = shards.filter(holdsShard);
    const pictureCache = openPictureCache(pictureFolder);
    folder.open(isKnown);
    removePartList(out);
    const copies = createWordsFileCopies(cache, out, store);
    const restored = changesFrom === undefined ? [] : copies.restore();

    // Pictures come before the pages that name them, so that no page ever names a file that is not there. Search shows none.
    await time('fetch', () =>
      fetchAbsent(content, promisor, () => bodiesOfShards(outdatedShards(ownShards, store), queries)),
    );
    const place = { cache, pictures: pictureFolder, catalogFile, content, now, out };
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
          jobs,
          isOurs: holdsMedia,
          onProgress: progress,
        }),
      ),
      time('search', (progress) =>
        writeSearchShards({ shards: ownShards, store, jobs, start: place, onProgress: progress }),
      ),
    ] as const;
    // Where one fails, the others end before the catalog is closed.
    await Promise.allSettled(made);
    const [compiled, pictures, search] = await Promise.all(made);
    if (pictures.changes.length > 0) store.transaction(() => markChanged(store, queries, now)(pictures.changes, site));

    // Pages, feeds and sitemaps: what has to be rendered, and rendering it.
    const catalog = createQueries(db, true);
    const dirty = store.dirtyGroups().filter(holdsGroup);
    const groups = part ? dirty : [...new Set([...dirty, ...SITE_GROUPS])];
    const plan = await time('plan', () =>
      transaction(db, () => {
        const settings = settingsDigest(catalog, site);
        const planned = planOutputs(groups, store, { site, now, catalog, settings });
        const left = part ? leaveToOthers(part, store).filter((address) => !planned.render.has(address)) : [];
        return { ...planned, remove: [...planned.remove, ...left] };
      }),
    );
    await time('fetch', () => fetchAbsent(content, promisor, () => bodiesOfPages(plan, catalog, site.feeds.items)));
    const start = { ...place, compiled };
    const rendered = await time('pages', (progress) => renderOutputs(store, plan, jobs, start, progress));

    // What belongs to no month, and is not rendered.
    const files = part
      ? NOTHING
      : await time('files', () => writeSiteFiles({ root, out, compiled, site, queries: catalog, store, jobs }));
    const manifest = part
      ? NOTHING
      : await time('search', () => writeSearchManifest({ site, queries: catalog, shards, store, out }));

    // All files are there: what nothing names goes, and the cache takes note.
    pictures.finish();
    if (!isKnown) await prunePictures(pictureCache, queries.allMedia());
    copies.takeOut(restored, search.written);
    copies.save(search.written);
    const swept = folder.sweep(() => store.addresses());
    store.transaction(() => {
      for (const group of dirty) store.clearDirty(group);
    });
    folder.close(store.sum());
    if (part) writePartList(out, version, store.all());

    // What a part lacks another part has, so only the whole archive can lose an address.
    const gone = part ? [] : [...plan.remove, ...swept];
    return {
      problems,
      lost: lostProblem(lostAddresses(gone, { site, catalog })),
      report: createReport({
        stages: times,
        othersPeak: Math.max(rendered.peakMemory, search.peakMemory),
        outcome: joinOutcomes([pictures, rendered, files, search, manifest, { ...NOTHING, removed: swept }]),
        rendered: plan.render.size + files.written.length + search.written.length + manifest.written.length,
        pictures: {
          cpuSeconds: pictures.cpuSeconds,
          encoded: pictures.encoded,
          left: media.countOf('quick'),
          failed: pictures.failed,
        },
      }),
    };
  } finally {
    await Promise.allSettled([templates]);
    await time('close', () => closeCatalog(db, catalogFile));
  }
}
