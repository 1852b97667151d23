import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { PUBLISHING_FILE, parsePublishing } from '../articles/parsing/parse-publishing.ts';
import { parseSite, SITE_FILE } from '../articles/parsing/parse-site.ts';
import { catalogFileIn } from '../catalog/open.ts';
import type { PublishArguments } from '../cli/arguments.ts';
import type { OnProgress } from '../cli/stopwatch.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { TargetSettings } from '../model/publishing.ts';
import type { Site } from '../model/site.ts';
import { lockCache } from '../output/lock.ts';
import { openPublishedFiles, pieceOf, REDIRECTIONS } from '../output/published-files.ts';
import { wholeNumber } from '../vietnamese/numbers.ts';
import { packCache, unpackCache } from './cache-parcel.ts';
import { caddyConfig } from './caddy-config.ts';
import { limitsText } from './limits-text.ts';
import { nginxConfig } from './nginx-config.ts';
import { memoryName, openTarget } from './open-target.ts';
import { type Built, publish } from './publish.ts';
import { PublishFailed } from './publish-failed.ts';
import { type PublishReport, publishReport, reportText, statusText } from './publish-report.ts';
import { readBuilt } from './read-built.ts';
import { reconcile } from './reconcile.ts';
import { settler } from './settle.ts';
import type { Target } from './target.ts';
import { readState, type TargetState } from './target-state.ts';

export interface PublishOutcome {
  problems: Problem[];
  reports: PublishReport[];
}

/**
 * Publishes the last build to the targets of publish.yml, or tells what would be done, or what is there.
 * @param print told each piece of text for the operator
 * @throws PublishFailed
 */
export async function publishSite(
  options: PublishArguments,
  print: (text: string) => void,
  onProgress: OnProgress = () => {},
): Promise<PublishOutcome> {
  if (options.host !== undefined) {
    print(limitsText(options.host, options.out));
    return { problems: [], reports: [] };
  }
  const { site, targets, problems } = readSettings(options);
  if (!site) return { problems, reports: [] };
  if (options.status) {
    for (const settings of targets) print(await status(settings, site, options));
    return { problems: [], reports: [] };
  }
  const unlock = lock(options.cache);
  try {
    const reports: PublishReport[] = [];
    for (const settings of targets) {
      if (options.restore) print(await restoreCatalog(settings, options));
      else reports.push(await publishTo(settings, site, options, print, onProgress));
    }
    return { problems: [], reports };
  } finally {
    unlock();
  }
}

/**
 * The file in which this machine remembers what is published at a target: the one that is named, or the only one.
 * @throws PublishFailed
 */
export function publishedFileOf(options: Pick<PublishArguments, 'content' | 'cache' | 'to'>): string {
  const { targets, problems } = readSettings(options);
  const [settings, another] = targets;
  if (!settings)
    throw new PublishFailed(`${PUBLISHING_FILE} có ${problems.length} lỗi: chạy "npm run publish -- --plan" để xem.`);
  if (another) throw new PublishFailed('Có nhiều nơi nhận: thêm --to với tên của một nơi.');
  return memoryFile(options.cache, settings);
}

const memoryFile = (cache: string, settings: TargetSettings): string =>
  join(cache, 'published', `${memoryName(settings)}.db`);

function readSettings({ content, to }: Pick<PublishArguments, 'content' | 'to'>): {
  site?: Site;
  targets: TargetSettings[];
  problems: Problem[];
} {
  const read = (name: string): Buffer | undefined =>
    existsSync(join(content, name)) ? readFileSync(join(content, name)) : undefined;
  const written = read(PUBLISHING_FILE);
  if (!written)
    throw new PublishFailed(
      `Chưa có ${PUBLISHING_FILE} trong ${content}. Tạo nó, ví dụ:\ntargets:\n  - { name: chinh, kind: folder, folder: /srv/bao }`,
    );
  const { publishing, problems } = parsePublishing(written);
  const { site, problems: siteProblems } = parseSite(read(SITE_FILE));
  if (!publishing || !site) return { targets: [], problems: [...problems, ...siteProblems] };
  const targets = publishing.targets.filter(({ name }) => to === undefined || name === to);
  if (targets.length === 0)
    throw new PublishFailed(
      `Không có nơi nhận nào tên “${to}”. Trong ${PUBLISHING_FILE} có: ${publishing.targets.map(({ name }) => name).join(', ')}.`,
    );
  return { site, targets, problems: [] };
}

function lock(cache: string): () => void {
  try {
    return lockCache(cache);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    throw new PublishFailed(`Một lệnh khác (dựng hoặc đăng) đang dùng ${cache}. Chờ nó xong rồi chạy lại.`, {
      cause: error,
    });
  }
}

async function publishTo(
  settings: TargetSettings,
  site: Site,
  options: PublishArguments,
  print: (text: string) => void,
  onProgress: OnProgress,
): Promise<PublishReport> {
  const { content, out, cache, plan: planOnly, verify } = options;
  const start = performance.now();
  const built = readBuilt(out, cache, site);
  const target = await openTarget(settings, content, out);
  const result = await publish({
    built,
    target,
    name: memoryName(settings),
    cache,
    planOnly,
    verify,
    allowLoss: (lost) => allowLoss(lost, options.allowRemovals, print),
    settle: settler(settings, site),
    serverFiles: settings.kind === 's3' ? new Map() : serverFiles(site, built),
    onProgress,
  });
  if (settings.private && !planOnly) await keepCatalog(target, memoryFile(cache, settings), cache);
  const report = publishReport(settings.name, out, result, planOnly, (performance.now() - start) / 1000);
  print(reportText(report));
  for (const [service, field] of notNamed(settings, site))
    print(`Không báo cho ${service}: publish.yml có tell, nhưng site.yml chưa có ${field}.`);
  if (settings.kind === 's3' && built.queryRedirections.size > 0)
    print(
      `Kho không chuyển hướng theo tham số: ${wholeNumber(built.queryRedirections.size)} địa chỉ cũ có dấu ? không dẫn đến đâu ở ${settings.name}.`,
    );
  return report;
}

/** The services that a target should tell and the settings do not name, with the fields that would. */
const notNamed = ({ tell }: TargetSettings, { feeds, indexNow }: Site): [string, string][] => {
  const missing: [string, string][] = [];
  if (tell.includes('hub') && feeds.hub === undefined) missing.push(['WebSub', 'feeds.hub']);
  if (tell.includes('indexNow') && indexNow === undefined) missing.push(['IndexNow', 'indexNow']);
  return missing;
};

const PARCEL = 'catalog.zst';
/** How old a kept catalog may become, in milliseconds: from an older one a build only has more to make. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Keeps the catalog at a target where readers cannot reach it, for machines that have none; once a day. */
async function keepCatalog(target: Target, memory: string, cache: string): Promise<void> {
  const setKeptAt = (time: number): number => {
    const files = openPublishedFiles(memory);
    try {
      const before = Number(files.fact('catalog kept') || 0);
      if (time - before >= KEPT_FOR || time === 0) files.setFact('catalog kept', String(time));
      return before;
    } finally {
      files.close();
    }
  };
  const now = Date.now();
  if (now - setKeptAt(now) < KEPT_FOR) return;
  try {
    await target.writePrivate(PARCEL, packCache(cache));
  } catch (error) {
    setKeptAt(0);
    throw error;
  }
}

/** Takes the catalog from a target where this machine has none, and reads what other machines have published there since. */
async function restoreCatalog(settings: TargetSettings, { content, out, cache }: PublishArguments): Promise<string> {
  const target = await openTarget(settings, content, out);
  const isThere = existsSync(catalogFileIn(cache));
  const parcel = isThere ? undefined : await target.readPrivate(PARCEL);
  const isWhole = parcel !== undefined && unpackCache(parcel, cache);
  const memory = openPublishedFiles(memoryFile(cache, settings));
  try {
    await reconcile(memory, target, await readState(target));
  } finally {
    memory.close();
  }
  if (isThere) return `Máy này đã có danh mục; đã đọc những gì đang có ở ${settings.name}.`;
  if (parcel && !isWhole) return `Danh mục mà ${settings.name} giữ đã hỏng: lần dựng này đọc tất cả.`;
  if (!parcel) return `${settings.name} chưa giữ danh mục nào: lần dựng này đọc tất cả.`;
  return `Đã lấy danh mục từ ${settings.name} (${wholeNumber(Math.ceil(parcel.length / 1000))} KB).`;
}

/** What the web server of a folder is to be told, by the name of a file for it. */
function serverFiles(
  site: Site,
  { redirections, redirectionPages, queryRedirections, alike, rules }: Built,
): Map<string, string> {
  const all = [...redirections, ...redirectionPages, ...queryRedirections].map(([from, to]) => ({ from, to }));
  const { http, server } = nginxConfig(site, all, rules, alike);
  return new Map([
    ['nginx-http.conf', http],
    ['nginx-server.conf', server],
    ['site.caddy', caddyConfig(site, all, rules)],
  ]);
}

async function allowLoss(
  lost: readonly string[],
  allowed: number | undefined,
  print: (text: string) => void,
): Promise<void> {
  if (allowed !== undefined && lost.length <= allowed) return;
  print(
    `${wholeNumber(lost.length)} địa chỉ sẽ không còn dẫn tới đâu:\n${lost
      .slice(0, 10)
      .map((address) => `  ${address}`)
      .join('\n')}${lost.length > 10 ? '\n  …' : ''}`,
  );
  if (process.stdin.isTTY) {
    const questions = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await questions.question('Vẫn đăng? Gõ "có" để đăng: ');
    questions.close();
    if (/^c(?:ó|o)$/i.test(answer.trim().normalize('NFC'))) return;
  }
  throw new PublishFailed(
    `Chưa đăng gì. Thêm aliases cho những bài đã đổi địa chỉ; nếu đúng là muốn bỏ, chạy lại với --allow-removals ${lost.length}.`,
  );
}

async function status(
  settings: TargetSettings,
  site: Site,
  { content, out, cache }: PublishArguments,
): Promise<string> {
  const target = await openTarget(settings, content, out);
  const state = await readState(target);
  return statusText(
    settings.name,
    state,
    state && (await differing(settings, target, state, builtIfAny(out, cache, site), cache)),
    new Date(),
  );
}

/** How many files of this machine's build differ from what a target has; undefined where nobody can tell. */
async function differing(
  settings: TargetSettings,
  target: Target,
  state: TargetState,
  built: Built | undefined,
  cache: string,
): Promise<number | undefined> {
  const unlock = built && lockIfFree(cache);
  if (!built || !unlock) return undefined;
  const memory = openPublishedFiles(memoryFile(cache, settings));
  try {
    await reconcile(memory, target, state);
    return memory.differences(built.catalogFile).filter(({ piece }) => piece !== pieceOf(REDIRECTIONS)).length;
  } finally {
    memory.close();
    unlock();
  }
}

function lockIfFree(cache: string): (() => void) | undefined {
  try {
    return lockCache(cache);
  } catch (error) {
    if (error instanceof BuildFailed) return undefined;
    throw error;
  }
}

function builtIfAny(out: string, cache: string, site: Site): Built | undefined {
  try {
    return readBuilt(out, cache, site);
  } catch (error) {
    if (error instanceof PublishFailed) return undefined;
    throw error;
  }
}
