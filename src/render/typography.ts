/** Stands in running text for what is no text (a picture, code): neither space nor letter. */
export const OBJECT = '\uFFFC';

const SIGNS = /["']|\.\.\.| --? /;
const BEFORE_OPENING = /[\s([{<\u2013\u2014/\u201C\u2018"']/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;

/**
 * Plain text with the marks that print uses: “…” and ‘…’ for straight quotation marks, ’ for apostrophes, ″ and ′ after
 * figures (a screen of 55", minute 90'), … for three dots, and an en dash for a hyphen between spaces.
 */
export const typographic = (text: string): string => typographicRun([text])[0] as string;

/**
 * The same for a run of text that is cut into pieces, as by emphasis: a quotation may open in one and close in another.
 * @returns as many pieces as were given
 */
export function typographicRun(pieces: readonly string[]): string[] {
  const run = pieces.join('');
  if (!SIGNS.test(run)) return [...pieces];
  const printed = educate(run);
  let start = 0;
  return pieces.map((piece) => {
    const changed = printed.slice(start, start + piece.length);
    start += piece.length;
    return changed.replace(/(?<!\.)\.{3}(?!\.)/g, '\u2026').replace(/(?<=\S )--(?= \S)/g, '\u2013');
  });
}

/** A run with print's marks in place of the straight ones; each is one UTF-16 unit, as what it replaces. */
function educate(run: string): string {
  let doubles = 0;
  let singles = 0;
  const lastCloser = lastSingleCloser(run);
  return run.replace(/["'\u201C\u201D-]/g, (mark, at: number) => {
    if (mark === '-') return isDash(run, at) ? '\u2013' : mark;
    if (mark === "'") {
      const sign = singleMark(run, at, singles, at < lastCloser);
      if (sign === '\u2018') singles++;
      else if (sign === '\u2019' && !isInWord(run, at)) singles = Math.max(0, singles - 1);
      return sign;
    }
    const sign = mark === '"' ? doubleMark(run, at, doubles) : mark;
    doubles = Math.max(0, doubles + (sign === '\u201C' ? 1 : sign === '\u201D' ? -1 : 0));
    return sign;
  });
}

function doubleMark(run: string, at: number, open: number): string {
  const before = run[at - 1] ?? ' ';
  const after = run[at + 1] ?? ' ';
  if (open === 0 && DIGIT.test(before) && !LETTER_OR_DIGIT.test(after)) return '\u2033';
  const mayOpen = BEFORE_OPENING.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && !LETTER_OR_DIGIT.test(after);
  if (mayOpen !== mayClose) return mayOpen ? '\u201C' : '\u201D';
  return open > 0 ? '\u201D' : '\u201C';
}

/** A mark before a word that no closing mark follows is an apostrophe: the '90s. */
function singleMark(run: string, at: number, open: number, closesLater: boolean): string {
  const before = run[at - 1] ?? ' ';
  if (isInWord(run, at)) return '\u2019';
  if (open === 0 && DIGIT.test(before)) return '\u2032';
  const opens = BEFORE_OPENING.test(before) && !/\s/.test(run[at + 1] ?? ' ');
  return opens && closesLater ? '\u2018' : '\u2019';
}

/** Whether letters or figures stand on both sides, as in H'Mông. */
const isInWord = (run: string, at: number): boolean =>
  LETTER_OR_DIGIT.test(run[at - 1] ?? ' ') && LETTER_OR_DIGIT.test(run[at + 1] ?? ' ');

/** Where the last single mark stands that ends a word; -1 without one. */
function lastSingleCloser(run: string): number {
  let at = run.lastIndexOf("'");
  while (at > 0 && (/\s/.test(run[at - 1] ?? ' ') || LETTER_OR_DIGIT.test(run[at + 1] ?? ' ')))
    at = run.lastIndexOf("'", at - 1);
  return at > 0 ? at : -1;
}

/** Whether a hyphen stands between two words with a space on each side. */
const isDash = (run: string, at: number): boolean =>
  run[at - 1] === ' ' && run[at + 1] === ' ' && /\S/.test(run[at - 2] ?? ' ') && /[^\s-]/.test(run[at + 2] ?? ' ');
