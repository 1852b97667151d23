import type { SearchRecord } from '../files.ts';
import { excerptAround } from './excerpt.ts';
import { type Marking, markWords, type Stretch } from './marking.ts';
import type { TextOf } from './source.ts';

/** What the page shows of an article: its record, and its title and lead with what the reader looked for. */
export interface ResultItem {
  record: SearchRecord;
  title: Stretch[];
  lead: Stretch[];
}

/** Excerpts are looked up for the first results only: each costs an article's page. */
const MOST_EXCERPTS = 10;

export const resultItem = (record: SearchRecord, marking: Marking): ResultItem => ({
  record,
  title: markWords(record.title, marking),
  lead: markWords(record.lead, marking),
});

/**
 * Where neither title nor lead holds a word looked for: the place in the article's text that does.
 * @param known addresses whose texts have been looked at; those looked at are added
 */
export async function* textExcerpts(
  items: readonly ResultItem[],
  marking: Marking,
  textOf: TextOf,
  known: Set<string>,
): AsyncGenerator<{ address: string; excerpt: Stretch[] }> {
  const isMarked = ({ title, lead }: ResultItem): boolean => [...title, ...lead].some(({ marked }) => marked);
  for (const item of items.slice(0, MOST_EXCERPTS)) {
    const { address } = item.record;
    if (known.has(address) || isMarked(item)) continue;
    known.add(address);
    const excerpt = excerptAround((await textOf(address)) ?? '', marking);
    if (excerpt) yield { address, excerpt };
  }
}
