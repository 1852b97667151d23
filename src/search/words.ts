import { canonicalSyllable } from '../vietnamese/syllable.ts';

/** Stands between two words that do not stand together, because a sentence or a clause ends there. */
export const BREAK = '';

const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+/gu;
const CLAUSE_END = /[.,;:!?…]\s|\n/;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
/** Longer runs of letters and digits are no words but addresses and codes of machines. */
const LONGEST = 40;
const CACHE_SIZE = 50_000;

const cache = new Map<string, string>();

/**
 * The words of a text in their one spelling: lower case, NFC, tone marks and i/y as {@link canonicalSyllable} has them, numbers
 * without points between thousands (1.400 → 1400) and with their decimal comma (1,4). Syllables that spaces part are words of
 * their own, as are the parts of a code (02-NQ/TU → 02, nq, tu). {@link BREAK} stands wherever a clause ends between two words.
 */
export function wordsOf(text: string): string[] {
  const clean = text.normalize('NFC');
  const words: string[] = [];
  let last = -1;
  scanWords(clean, (word, start, end) => {
    if (last >= 0 && clean[last] !== ' ' && CLAUSE_END.test(clean.slice(last, start))) words.push(BREAK);
    last = end;
    words.push(word);
  });
  return words;
}

/** Tells each word of a text in NFC, in its one spelling, and where it starts and ends. */
export function scanWords(text: string, onWord: (word: string, start: number, end: number) => void): void {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [raw] = match;
    if (raw.length <= LONGEST) onWord(canonicalWord(raw), match.index, match.index + raw.length);
  }
}

function canonicalWord(raw: string): string {
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const lower = raw.toLowerCase().replace(/[ðɖ]/g, 'đ');
  const word = THOUSANDS.test(lower) ? lower.replaceAll('.', '') : canonicalSyllable(lower);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(raw, word);
  return word;
}
