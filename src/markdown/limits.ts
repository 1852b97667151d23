/** What is wrong with a body that nobody could read in reasonable time and memory. */
export interface Excess {
  kind: 'too long' | 'too tangled';
  /** 1-based line of the body where it begins. */
  line: number;
  /** What there is too much of, in Vietnamese; how much there is, and how much there may be. */
  what: string;
  count: number;
  most: number;
}

/** Characters of a body: five times the longest article of a newspaper. */
const LONGEST = 300_000;
/**
 * Nested quotations and lists, told by the signs and spaces before a line's first word. A match starts at the end of the line
 * before, because line ends are found quickly.
 */
const DEEP_LINE = /\n(?:(?![-*_= \t]+(?:\n|$))(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){50}|[ \t]{150,}(?:[>*+-]|\d{1,9}[.)]))/;

/**
 * Signs whose parsing takes time that grows with the square of their number: the pattern of each, and how many there may be. A
 * sign that stands at most once in a line is not counted in a body with fewer lines.
 */
const LIMITS: { sign: RegExp; what: string; most: number; inBlock?: boolean; oncePerLine?: boolean }[] = [
  { sign: /[*_[\]`~]/g, what: 'dấu * _ [ ] ` ~ trong một đoạn', most: 2000, inBlock: true },
  {
    sign: /^[ \t>]*(?:[-+*=]+|\d{1,9}[.)])[ \t]*$/gm,
    what: 'dòng chỉ có dấu gạch, dấu = hay số',
    most: 300,
    oncePerLine: true,
  },
  { sign: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm, what: 'mục của danh sách', most: 2000, oncePerLine: true },
  { sign: /^[^\n|]*\|/gm, what: 'hàng của bảng', most: 2000, oncePerLine: true },
  { sign: /^[ \t>]*\[[^\]\n]*\]:/gm, what: 'lời chú hay địa chỉ', most: 500, oncePerLine: true },
  { sign: /^[ \t]*>/gm, what: 'dòng trích dẫn', most: 2000, oncePerLine: true },
  { sign: /</g, what: 'dấu <', most: 5000 },
  { sign: /\n[ \t]*\n/g, what: 'đoạn', most: 3000, oncePerLine: true },
];

/**
 * What a body has too much of, if anything: parsing such text takes time that grows with the square of its size, or more stack
 * than there is. Every body within the limits is parsed in two seconds and a hundred megabytes.
 */
export function excessOf(body: string): Excess | undefined {
  if (body.length > LONGEST) return { kind: 'too long', line: 1, what: 'ký tự', count: body.length, most: LONGEST };
  const deep = DEEP_LINE.exec(`\n${body}`);
  if (deep) return { kind: 'too tangled', line: lineOf(body, deep.index), what: 'tầng lồng nhau', count: 50, most: 49 };
  const lines = lineOf(body, body.length);
  for (const { sign, what, most, inBlock, oncePerLine } of LIMITS) {
    if (oncePerLine && lines <= most) continue;
    const found = countOf(body, sign, most);
    if (found.count <= most) continue;
    if (!inBlock) return { kind: 'too tangled', line: lineOf(body, found.first), what, count: found.count, most };
    for (const { 0: block, index } of body.matchAll(/(?:.+\n?)+/g)) {
      const { count } = countOf(block, sign, most);
      if (count > most) return { kind: 'too tangled', line: lineOf(body, index), what, count, most };
    }
  }
  return undefined;
}

function countOf(text: string, sign: RegExp, most: number): { count: number; first: number } {
  if (text.length <= most) return { count: 0, first: 0 };
  let count = 0;
  let first = 0;
  for (const { index } of text.matchAll(sign)) {
    if (count === 0) first = index;
    count++;
  }
  return { count, first };
}

const lineOf = (body: string, position: number): number => body.slice(0, position).split('\n').length;
