import { withoutInvisible } from '../vietnamese/invisible.ts';
import { canonicalSyllable } from '../vietnamese/syllable.ts';

/** Stands between two words that do not stand together, because a sentence or a clause ends there. */
export const BREAK = '';

const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;
/** Longer runs of letters and digits are no words but addresses and codes of machines. */
const LONGEST = 40;
/** What is a word of its own behind a number: a letter more would be a code, such as 5G. */
const UNIT = /^(?:\p{L}{2,}|[cdkm]?m[23²³])$/iu;
const CACHE_SIZE = 50_000;

const cache = new Map<string, string>();

/** A text as it is looked at for words: in NFC, and without characters that show nothing. */
export const cleanText = (text: string): string => withoutInvisible(text).normalize('NFC');

/**
 * The words of a text in their one spelling: lower case, NFC, tone marks and i/y as {@link canonicalSyllable} has them. Numbers
 * have no points between thousands (1.400 → 1400) and keep their decimal comma (1,4); raised letters and digits are plain ones
 * (m² → m2). Syllables that spaces part are words of their own, as are a number and its unit (5kg → 5, kg) and the parts of a code
 * (02-NQ/TU → 02, nq, tu); 5G and QL1A are one word. {@link BREAK} stands wherever a clause ends between two words.
 */
export function wordsOf(text: string): string[] {
  const clean = cleanText(text);
  const words: string[] = [];
  scanWords(clean, (start, end, isApart) => {
    if (isApart) words.push(BREAK);
    words.push(canonicalWord(clean.slice(start, end)));
  });
  return words;
}

/** The one spelling of a word in NFC. */
export function canonicalWord(raw: string): string {
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const lower = raw.normalize('NFKC').toLowerCase().replace(/[ðɖ]/g, 'đ');
  const word = THOUSANDS.test(lower) ? lower.replaceAll('.', '') : canonicalSyllable(lower);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(raw, word);
  return word;
}

/**
 * Tells where each word of a clean text starts and ends, and whether a clause ends between it and the word before: numbers with
 * points and commas between their digits, and other runs of letters, marks and digits.
 */
export function scanWords(text: string, onWord: (start: number, end: number, isApart: boolean) => void): void {
  /** The end of the word before, and whether a clause has ended since. */
  let last = -1;
  let isApart = false;
  let before = OTHER as number;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind < LETTER) {
      if (kind === SPACE && (before === CLAUSE_END || text[at] === '\n')) isApart = true;
      before = kind;
      at++;
      continue;
    }
    before = kind;
    const start = at;
    at = wordEnd(text, start);
    if (at - start > LONGEST) continue;
    onWord(start, at, isApart && last >= 0 && text[last] !== ' ');
    last = at;
    isApart = false;
  }
}

/** Where the word ends that starts at a place. */
function wordEnd(text: string, start: number): number {
  const digits = runEnd(text, start, DIGIT);
  let end = digits;
  while (end > start && (text[end] === '.' || text[end] === ',') && kindAt(text, end + 1) === DIGIT)
    end = runEnd(text, end + 1, DIGIT);
  if (end > digits) return end;
  end = runEnd(text, digits, LETTER);
  return digits > start && UNIT.test(text.slice(digits, end)) ? digits : end;
}

function runEnd(text: string, start: number, kind: number): number {
  let end = start;
  while (kindAt(text, end) >= kind) end++;
  return end;
}

/** Kinds of characters: what parts words comes before what they consist of. */
const [OTHER, SPACE, CLAUSE_END, LETTER, DIGIT] = [1, 2, 3, 4, 5] as const;
const KINDS: readonly [number, RegExp][] = [
  [SPACE, /^\s$/],
  [CLAUSE_END, /^[.,;:!?…]$/],
  [DIGIT, /^\d$/],
  // Signs that make a digit or a heart an emoji are marks for Unicode.
  [LETTER, /^(?![\u20e3\ufe00-\ufe0f])[\p{L}\p{M}\p{N}]$/u],
];
/** The kinds of the code units met so far; 0 where none is known. */
const kinds = new Uint8Array(0x10000);

/** The kind of the character that a code unit belongs to; 0 beyond the text. */
function kindAt(text: string, at: number): number {
  return at < text.length ? kinds[text.charCodeAt(at)] || findKind(text, at) : 0;
}

/** Halves of a character are looked at together each time. */
function findKind(text: string, at: number): number {
  const unit = text[at] ?? '';
  const [isFirst, isSecond] = [/[\ud800-\udbff]/.test(unit), /[\udc00-\udfff]/.test(unit)];
  const character = text.slice(isSecond ? Math.max(0, at - 1) : at, isFirst ? at + 2 : at + 1);
  const [kind] = KINDS.find(([, pattern]) => pattern.test(character)) ?? [OTHER];
  if (!isFirst && !isSecond) kinds[text.charCodeAt(at)] = kind;
  return kind;
}
