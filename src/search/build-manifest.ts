import { createHash } from 'node:crypto';
import type { Abbreviation } from './abbreviations.ts';
import { MANIFEST_FILE, SEARCH_FOLDER, type SearchManifest, type SuggestedName } from './files.ts';
import { createLexicon, encodeLexicon, type WordCounts } from './lexicon.ts';
import type { SearchShard } from './partition.ts';

/**
 * The files that belong to the index as a whole: the manifest, and the lists of words and names that it points to.
 * @param shards oldest first, each with the counts of its words
 */
export function buildManifest(
  shards: readonly { shard: SearchShard; words: WordCounts }[],
  names: readonly SuggestedName[],
  abbreviations: Abbreviation[],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const encoder = new TextEncoder();
  const addNamed = (name: string, extension: string, text: string): string => {
    const bytes = encoder.encode(text);
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const address = `${SEARCH_FOLDER}lists/${name}-${digest}.${extension}`;
    files.set(address, bytes);
    return address;
  };
  const counts = new Map(shards.map(({ shard, words }) => [shard.key, words]));
  const manifest: SearchManifest = {
    shards: shards.map(({ shard: { key, from, to, count, buckets } }) => ({ key, from, to, count, buckets })).reverse(),
    words: addNamed('words', 'txt', encodeLexicon([...counts.keys()], createLexicon(counts))),
    names: addNamed('names', 'json', `${JSON.stringify(names)}\n`),
    abbreviations,
  };
  files.set(MANIFEST_FILE, encoder.encode(`${JSON.stringify(manifest)}\n`));
  return files;
}
