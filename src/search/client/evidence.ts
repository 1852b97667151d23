import { decidingWords, type Frequencies, type Frequency, weightOf } from './frequencies.ts';
import { add, type Postings } from './postings.ts';
import type { ShardHits } from './shard-hits.ts';

/**
 * What counts again and again counts ever less (see `saturated`). At this sum of weights, and at this number of times, a word
 * counts half of what it counts at most.
 */
const SATURATION = { weight: 2, count: 14 } as const;
/** How much a word counts as held by the headline: not at all, in the lead, in the title. By the values of Postings.headlines. */
const HEADLINE_PARTS = [0, 0.6, 1] as const;
/** Matches and mentions are multiplied by the part of the question that the article holds, to these powers. */
const COVERAGE_POWERS = { match: 0.75, mention: 0.5 } as const;
/** A word that stands there with other marks than those meant counts this much. */
const OTHER_MARKS = 0.2;
/** What the number of deciding words that an article holds counts, relative to their weights. */
const NUMBER_WORTH = 0.75;
/** A word that no more than this part of the articles hold, or no more than this number, is rare: it needs no neighbour. */
const RARE = { part: 0.01, articles: 20 } as const;
/** An article that holds this part of the question holds all of it: sums of floats are not exact. */
const WHOLE = 0.999;
/** A text is about the question that has this many of its words often, and this part of it. */
const ABOUT = { words: 2, part: 0.5 } as const;

/** A question of no more pairs is short: most likely a name or a term, which is meant as a phrase, or at least as a whole. */
const SHORT = 2;

/** Values of {@link Evidence.closeness}. */
export const LOOSE = 0;
export const TOGETHER = 1;
const COMPLETE = 2;
const PHRASE = 3;

/** What the articles of a shard hold of a question, an entry for each article. */
export interface Evidence {
  /** The part of the deciding words, by their weights or by their number; 0 for no result. */
  decided: Float32Array;
  /** The part of all words and pairs that title and lead hold. */
  headlines: Float32Array;
  /**
   * How well the article matches the question: where it has each word and pair, title before lead before text, less for what it
   * lacks. From 0 to the weight of all words and pairs.
   */
  matches: Float32Array;
  /** How often it mentions the words, wherever they stand. From 0 to the weight of all words. */
  mentions: Float32Array;
  /**
   * How close together the words are. PHRASE: title or lead have all pairs of a short question. COMPLETE: all words of a short
   * question are there. TOGETHER: title or lead have a pair, or a rare word is there, or all words are, or the text has most of
   * them often. LOOSE: none of these.
   */
  closeness: Uint8Array;
}

/**
 * Makes a function that tells what the articles of a shard hold of a question. What a word or pair counts depends on how few
 * articles hold it.
 * @returns that function, and the weight of all words
 */
export function createEvidence(frequencies: Frequencies): { whole: number; of: (hits: ShardHits) => Evidence } {
  const { total } = frequencies;
  const words = frequencies.words.map((frequency) => weigh(frequency, total));
  const pairs = frequencies.pairs.map((frequency) => weigh(frequency, total));
  const decides = decidingWords(frequencies);
  const whole = sumOf(words) || 1;
  const deciding = sumOf(words.filter((_, i) => decides[i])) || 1;
  const number = decides.filter(Boolean).length || 1;
  const headline = sumOf(words) + sumOf(pairs) || 1;
  const rare = Math.max(RARE.articles, RARE.part * total);

  const of = (hits: ShardHits): Evidence => {
    const sums = () => new Float32Array(hits.shard.count);
    const bytes = () => new Uint8Array(hits.shard.count);
    const [parts, decided, numbers, often] = [sums(), sums(), sums(), sums()];
    const [headlines, matches, mentions] = [sums(), sums(), sums()];
    const [closeness, oftenWords, heldPairs] = [bytes(), bytes(), bytes()];
    words.forEach((word, i) => {
      const found = hits.words[i];
      if (!found || word.weight === 0) return;
      const isRare = (frequencies.words[i]?.articles ?? 0) <= rare;
      eachPosting(found, word, (doc, weight) => {
        add(parts, doc, weight / whole);
        add(matches, doc, weight * saturated(found.weights[doc], SATURATION.weight));
        add(mentions, doc, weight * saturated(found.counts[doc], SATURATION.count));
        add(headlines, doc, (weight * headlinePart(found, doc)) / headline);
        if (isRare) closeness[doc] = TOGETHER;
        if (found.often[doc]) {
          add(often, doc, weight / whole);
          add(oftenWords, doc, 1);
        }
        if (!decides[i]) return;
        add(decided, doc, weight / deciding);
        add(numbers, doc, ((weight / word.weight) * NUMBER_WORTH) / number);
      });
    });
    pairs.forEach((pair, i) => {
      const found = hits.pairs[i];
      if (!found) return;
      eachPosting(found, pair, (doc, weight) => {
        add(matches, doc, weight * saturated(found.weights[doc], SATURATION.weight));
        add(headlines, doc, (weight * headlinePart(found, doc)) / headline);
        closeness[doc] = TOGETHER;
        if (weight === pair.weight) add(heldPairs, doc, 1);
      });
    });
    const isShort = pairs.length > 0 && pairs.length <= SHORT;
    for (let doc = 0; doc < hits.shard.count; doc++) {
      const part = parts[doc] ?? 0;
      if (part === 0) continue;
      decided[doc] = Math.max(decided[doc] ?? 0, numbers[doc] ?? 0);
      matches[doc] = (matches[doc] ?? 0) * part ** COVERAGE_POWERS.match;
      mentions[doc] = (mentions[doc] ?? 0) * part ** COVERAGE_POWERS.mention;
      const isAbout = (oftenWords[doc] ?? 0) >= ABOUT.words && (often[doc] ?? 0) >= ABOUT.part;
      if (isShort && heldPairs[doc] === pairs.length) closeness[doc] = PHRASE;
      else if (isShort && part >= WHOLE) closeness[doc] = COMPLETE;
      else if (isAbout || part >= WHOLE) closeness[doc] = TOGETHER;
    }
    return { decided, headlines, matches, mentions, closeness };
  };
  return { whole, of };
}

interface Weighed {
  weight: number;
  /** The part of the weight that counts where it stands with other marks. */
  other: number;
}

const weigh = ({ articles, isTyped }: Frequency, total: number): Weighed => ({
  weight: weightOf(articles, total),
  other: isTyped ? OTHER_MARKS : 1,
});

const sumOf = (words: readonly Weighed[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** From 0 to below 1: an amount of `half` gives one half. */
const saturated = (amount = 0, half: number): number => amount / (amount + half);

const headlinePart = ({ headlines }: Postings, doc: number): number => HEADLINE_PARTS[headlines[doc] ?? 0] ?? 0;

/** Calls `on` for each article that holds a word or pair, with the weight that it has there. */
function eachPosting(
  { counts, typed }: Postings,
  { weight, other }: Weighed,
  on: (doc: number, weight: number) => void,
): void {
  for (let doc = 0; doc < counts.length; doc++) if (counts[doc]) on(doc, weight * (typed[doc] ? 1 : other));
}
