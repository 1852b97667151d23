import { createHash } from 'node:crypto';
import type { Archive } from '../catalog/archive.ts';
import type { DayDigest } from '../catalog/day-digests.ts';
import type { Queries } from '../catalog/queries.ts';
import { LIST_KINDS, largestLists } from '../model/list.ts';
import type { Site } from '../model/site.ts';
import { renderArticlePlainText } from '../render/render-article-body.ts';
import type { SearchArticle } from './build-shard.ts';
import type { SuggestedName } from './files.ts';
import { PAGEFIND_FOLDER } from './pagefind-runtime.ts';
import { type SearchShard, searchShards } from './partition.ts';

/** The version of the shards' file format. Raise it whenever the same articles give other bytes. */
const FORMAT = '13';
/** At most this many names of each kind are suggested: those with the most articles. */
const MOST_NAMES = 2000;

/** The shards of an archive, oldest first. */
export const archiveShards = (days: readonly DayDigest[], site: Site): SearchShard[] =>
  searchShards(
    days,
    sha256(JSON.stringify([FORMAT, PAGEFIND_FOLDER, site.permalink.pattern, site.search.abbreviations])),
  );

/** The articles of a shard with their texts, read one after the other. */
export function* readShard(archive: Archive, { from, to }: SearchShard): Generator<SearchArticle> {
  for (const article of archive.catalog.ofDays(from, to))
    yield { article, text: renderArticlePlainText(archive, article).join('\n') };
}

/** The names that are suggested to readers: kind by kind, those with more articles first by powers of two, then by slug. */
export function suggestedNames(queries: Queries, site: Site): SuggestedName[] {
  return LIST_KINDS.flatMap((kind) => {
    const lists =
      kind === 'category' ? site.categories.map((category) => ({ ...category, uses: 1 })) : queries.lists(kind);
    return largestLists(lists, MOST_NAMES).map(({ slug, name }) => ({ kind, slug, name }));
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
