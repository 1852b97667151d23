import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogFileIn, openCatalogReadOnly } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { formerLists, formerRules } from '../model/former-rules.ts';
import type { Site } from '../model/site.ts';
import { CHANGES, MARKER } from '../output/out-folder.ts';
import { createOutputStore } from '../output/output-store.ts';
import type { Built } from './publish.ts';
import { PublishFailed } from './publish-failed.ts';
import { hasQuery } from './redirects-file.ts';

/**
 * What the last build left, ready to be published.
 * @param site its settings, by which addresses have changed
 * @throws PublishFailed where there is no build, or one that did not end
 */
export function readBuilt(out: string, cache: string, site: Pick<Site, 'permalink' | 'categories'>): Built {
  const catalogFile = catalogFileIn(cache);
  if (!existsSync(catalogFile) || !existsSync(join(out, MARKER)))
    throw new PublishFailed(`Chưa có bản dựng trong ${out}. Chạy "npm run build" trước, với cùng --out và --cache.`);
  const db = openCatalogReadOnly(catalogFile);
  try {
    const store = createOutputStore(db);
    const marker = readFileSync(join(out, MARKER), 'utf8');
    if (![store.sum(), CHANGES + store.sum()].includes(marker))
      throw new PublishFailed(
        `Bản dựng trong ${out} chưa xong, hoặc là của bộ nhớ đệm khác. Chạy lại "npm run build".`,
      );
    const catalog = createQueries(db);
    const all = catalog.allAliases();
    const aliases = [...all.filter((alias) => !hasQuery(alias)), ...formerLists(site)];
    const isFile = ({ from }: { from: string }): boolean => store.groupAt(from) !== undefined;
    const entry = ({ from, to }: { from: string; to: string }): [string, string] => [from, to];
    const lower = new Set(aliases.map(({ from }) => from.toLowerCase()));
    return {
      out,
      catalogFile,
      alike: lower.size === 0 ? [] : [...store.addresses()].filter((address) => lower.has(address.toLowerCase())),
      redirections: new Map(aliases.filter((alias) => !isFile(alias)).map(entry)),
      redirectionPages: new Map(aliases.filter(isFile).map(entry)),
      queryRedirections: new Map(all.filter(hasQuery).map(entry)),
      rules: formerRules(site, catalog.years()),
    };
  } finally {
    db.close();
  }
}
