import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSite } from '../articles/parse-site.ts';
import { readBody } from '../articles/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { openCatalogReadOnly } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';

/** Opens the archive for rendering: a catalog that is in step with the content folder, whose site.yml is known to be right. */
export function openArchive(from: { catalogFile: string; content: string; now: string }): Archive {
  const { site } = parseSite(readFileSync(join(from.content, 'site.yml')));
  if (!site) throw new Error('site.yml has problems that the check should have stopped.');
  const { content, now } = from;
  const catalog = createQueries(openCatalogReadOnly(from.catalogFile));
  return { site, now, content, catalog, readBody: (file) => readBody(content, file).body };
}
