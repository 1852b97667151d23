import { fold } from '../../vietnamese/fold.ts';
import type { SearchManifest } from '../files.ts';
import { correctWords } from './correct-words.ts';
import { parseQuery } from './query.ts';
import { restoreAccents, spellingsIn } from './restore-accents.ts';
import { createSearch, type Search } from './search.ts';
import type { Source } from './source.ts';

/** The spelling of words is taken from this many results. */
const TELLING = 20;

/**
 * What a reader may have meant: the question with misspelled words put right so that the archive answers it best as a whole, and
 * with the marks that its words bear there. Undefined where the question is good as it is.
 */
export async function betterQuestion(
  source: Source,
  manifest: SearchManifest,
  search: Search,
  signal: AbortSignal,
): Promise<string | undefined> {
  const syllables = await source.syllables();
  const missing = new Set(search.missing());
  // Results may be narrowed to articles without a word that others hold.
  const isKnown = (word: string): boolean =>
    !missing.has(word) || (fold(word) === word ? syllables.spellings(word).length > 0 : syllables.frequency(word) > 0);
  let answered = search;
  if (missing.size > 0) {
    let most = 0;
    for (const words of correctWords(search.query, isKnown, syllables)) {
      const other = createSearch(source, manifest, parseQuery(words.join(' ')), {});
      await other.runTitles(signal, () => {});
      const best = (await other.rank('relevance', 1)).hits[0]?.score ?? 0;
      if (best > most) [answered, most] = [other, best];
    }
  }
  const records = await answered.records(await answered.rank('relevance', TELLING));
  const spelled = restoreAccents(answered.query, spellingsIn(records));
  const words = spelled ?? (answered === search ? undefined : answered.query.typed);
  return words?.join(' ');
}
