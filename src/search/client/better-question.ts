import { fold } from '../../vietnamese/fold.ts';
import type { SearchManifest } from '../files.ts';
import { correctWords } from './correct-words.ts';
import type { Frequencies } from './frequencies.ts';
import { parseQuery } from './query.ts';
import { restoreAccents, spellingsIn } from './restore-accents.ts';
import { createSearch, type Search } from './search.ts';
import type { Source } from './source.ts';

/** The spelling of words is taken from this many results. */
const TELLING = 20;

/** How often words stand together that no article has so. */
const UNSEEN = 0.5;

/**
 * What a reader may have meant: the question with misspelled words put right so that the archive has them together most often, and
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
    let most = -Infinity;
    for (const words of correctWords(search.query, isKnown, syllables)) {
      const other = createSearch(source, manifest, parseQuery(words.join(' ')), {});
      await other.runTitles(signal, () => {});
      if ((await other.rank('relevance', 0)).total === 0) continue;
      const likelihood = likelihoodOf(await other.frequencies());
      if (likelihood > most) [answered, most] = [other, likelihood];
    }
  }
  const records = await answered.records(await answered.rank('relevance', TELLING));
  const spelled = restoreAccents(answered.query, spellingsIn(records));
  const words = spelled ?? (answered === search ? undefined : answered.query.typed);
  return words?.join(' ');
}

/** How likely it is that words were meant to follow each other as they do in a question, as a logarithm. */
const likelihoodOf = ({ pairs }: Frequencies): number =>
  pairs.reduce((sum, { articles, isTyped }) => sum + Math.log((isTyped && articles) || UNSEEN), 0);
