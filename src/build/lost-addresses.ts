import type { DatabaseSync } from 'node:sqlite';
import { getMeta, openCatalogReadOnly } from '../catalog/open.ts';
import type { Change } from '../catalog/sync.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { isFragmentAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { formerLists, formerRules } from '../model/former-rules.ts';
import { isOwnAddress } from '../model/own-address.ts';
import { ruleAsExpression } from '../publish/redirects-file.ts';
import { type Group, partsOf } from '../views/group.ts';
import { MANY_CHANGES, touchedGroups, viewOf } from '../views/index.ts';
import type { Source } from '../views/view.ts';

/** How many addresses are named. */
const EXAMPLES = 5;

/** The addresses of pages and feeds, among those of removed files, that lead nowhere afterwards. */
export function lostAddresses(gone: readonly string[], { site, catalog }: Pick<Source, 'site' | 'catalog'>): string[] {
  const readers = gone.filter(
    (address) => (address.endsWith('.html') && !isFragmentAddress(address)) || /^\/(?:rss|atom|feed)[./]/.test(address),
  );
  if (readers.length === 0) return [];
  const lists = new Set(formerLists(site).map(({ from }) => from));
  const rules = formerRules(site, catalog.years()).map((rule) => new RegExp(ruleAsExpression(rule).source));
  const leadsOn = (address: string): boolean =>
    catalog.aliasAt(address) !== undefined ||
    lists.has(address) ||
    (isOwnAddress(address) && rules.some((rule) => rule.test(address)));
  return readers.filter((address) => !leadsOn(address)).sort();
}

/** The problem that names lost addresses; undefined where none was lost. */
export function lostProblem(lost: readonly string[]): Problem | undefined {
  if (lost.length === 0) return undefined;
  const examples = lost.slice(0, EXAMPLES).join(', ');
  return {
    code: 'dia-chi-mat',
    place: { path: 'site.yml' },
    message: `${lost.length} địa chỉ của lần dựng trước không còn nữa và không dẫn đến đâu: ${examples}${lost.length > EXAMPLES ? '…' : ''}`,
    hint: 'Bài đổi địa chỉ thì ghi địa chỉ cũ vào aliases; đổi cả mẫu hay mã chuyên mục thì khai former trong site.yml; bỏ bài thì ghi withdrawn: true thay vì xóa tệp.',
  };
}

/**
 * The addresses that the last build made and the next one would not, from which nothing leads on.
 * @param db the catalog of the content as it is
 * @param file the catalog of the last build
 * @returns undefined where that was made by another version of the program, so that nobody can tell
 */
export function lostSinceBuild(db: DatabaseSync, file: string, source: Source): string[] | undefined {
  const built = openCatalogReadOnly(file);
  try {
    if (getMeta(built, 'version') !== getMeta(db, 'version')) return undefined;
    const planned = new Set<string>();
    const stood: string[] = [];
    const ofGroup = built.prepare('SELECT address FROM outputs WHERE grp = ?');
    for (const group of groupsToCompare(db, built, source)) {
      const { view, key } = viewOf(group) ?? {};
      if (!view || key === undefined) continue;
      for (const { address } of view.outputs(key, source)) planned.add(address);
      for (const row of ofGroup.all(group)) stood.push(row['address'] as string);
    }
    return lostAddresses(
      stood.filter((address) => !planned.has(address)),
      source,
    );
  } finally {
    built.close();
  }
}

/**
 * The groups of the last build that may have lost an address: those that changed articles touch, and what settings and pages
 * make.
 */
function groupsToCompare(db: DatabaseSync, built: DatabaseSync, source: Source): Iterable<Group> {
  const known = built
    .prepare('SELECT DISTINCT grp FROM outputs')
    .all()
    .map((row) => row['grp'] as string);
  const changes = changedArticles(db, built);
  if (changes.length > MANY_CHANGES) return known;
  const ofSettings = known.filter((group) => {
    const [view, key] = partsOf(group);
    return view === 'site-page' || view === 'former-list' || key.startsWith('category/');
  });
  return new Set([...ofSettings, ...touchedGroups(changes, source)]);
}

/** The articles that are not as they were in the last build; those that are new take nothing away. */
function changedArticles(db: DatabaseSync, built: DatabaseSync): Change[] {
  const state = 'SELECT path, blob, live, address FROM articles';
  const now = new Map<string, string>();
  for (const { path, blob, live, address } of db.prepare(state).iterate())
    now.set(String(path), `${blob} ${live} ${address}`);
  const data = 'SELECT data FROM articles WHERE path = ?';
  const [before, after] = [built.prepare(data), db.prepare(data)];
  const parsed = (row: Record<string, unknown> | undefined): Article | undefined =>
    row && (JSON.parse(row['data'] as string) as Article);
  const changes: Change[] = [];
  for (const { path, blob, live, address } of built.prepare(state).iterate()) {
    if (now.get(String(path)) === `${blob} ${live} ${address}`) continue;
    if (changes.length > MANY_CHANGES) break;
    changes.push({ before: parsed(before.get(String(path))), after: parsed(after.get(String(path))) });
  }
  return changes;
}
