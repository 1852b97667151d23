import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { blobId } from '../articles/listing/blob-id.ts';
import { parseArticle } from '../articles/parsing/parse-article.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { createArticleRows, isLive } from '../catalog/article-rows.ts';
import { createQueries } from '../catalog/queries.ts';
import { SCHEMA } from '../catalog/schema.ts';
import type { Site } from '../model/site.ts';

/** How many levels of folders are searched: those of year and month. */
const DEPTH = 2;

/**
 * An archive of nothing but the article at an address, for showing it before the whole content has been read.
 * @returns undefined where no file of that name, in a folder such as `articles/2022/04`, is an article of that address
 */
export function previewArchive(address: string, site: Site, content: string, now: string): Archive | undefined {
  for (const path of pathsFor(address, content)) {
    const bytes = readFileSync(join(content, path));
    const { article } = parseArticle(path, blobId(bytes), bytes, site).article ?? {};
    if (article?.address !== address) continue;
    const db = new DatabaseSync(':memory:');
    db.exec(SCHEMA);
    createArticleRows(db).put({ article, media: [], links: [], former: [] }, isLive(article, now), true);
    return { site, now, content, catalog: createQueries(db), readBody: (file) => readBody(content, file).body };
  }
  return undefined;
}

/** The files that may be the article's: those with the last part of the address as name, with and without what may be its id. */
function pathsFor(address: string, content: string): string[] {
  const last = address.slice(address.lastIndexOf('/') + 1).replace(/\.html$/, '');
  const names = [...new Set([last, last.replace(/-[^-]*$/, '')])].filter((name) => name !== '');
  return foldersBelow(content, 'articles', DEPTH)
    .flatMap((folder) => names.map((name) => `${folder}/${name}.md`))
    .filter((path) => existsSync(join(content, path)));
}

function foldersBelow(content: string, folder: string, depth: number): string[] {
  if (!existsSync(join(content, folder))) return [];
  if (depth === 0) return [folder];
  const inside = readdirSync(join(content, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersBelow(content, `${folder}/${name}`, depth - 1))];
}
