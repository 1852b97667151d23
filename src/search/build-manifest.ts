import { createHash } from 'node:crypto';
import type { Abbreviation } from './abbreviations.ts';
import { MANIFEST_FILE, SEARCH_FOLDER, type SearchManifest, type SuggestedName } from './files.ts';
import { PAGEFIND_FOLDER } from './pagefind-runtime.ts';
import type { SearchShard } from './partition.ts';
import { classifySyllables, type WordCounts } from './syllables.ts';

/**
 * The files that belong to the search as a whole: the manifest, and the lists of syllables and names that it points to.
 * @param shards oldest first, each with the counts of its words
 */
export function buildManifest(
  shards: readonly { shard: SearchShard; words: WordCounts }[],
  names: readonly SuggestedName[],
  abbreviations: Abbreviation[],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const addNamed = (name: string, value: unknown): string => {
    const bytes = encoder.encode(`${JSON.stringify(value)}\n`);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const address = `${SEARCH_FOLDER}lists/${name}-${digest}.json`;
    files.set(address, bytes);
    return address;
  };
  const manifest: SearchManifest = {
    shards: shards.map(({ shard: { key, from, to, count } }) => ({ key, from, to, count })).reverse(),
    syllables: addNamed('syllables', classifySyllables(shards.map(({ words }) => words))),
    names: addNamed('names', names),
    pagefind: PAGEFIND_FOLDER,
    abbreviations,
  };
  files.set(MANIFEST_FILE, encoder.encode(`${JSON.stringify(manifest)}\n`));
  return files;
}
