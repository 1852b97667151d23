import { type Abbreviation, createExpander } from './abbreviations.ts';
import {
  createSlots,
  GAP,
  isSaturated,
  OFTEN,
  OFTEN_ROOM,
  TEXTS_SLOT,
  TITLE_ROOM,
  TITLES_SLOT,
  VERY_OFTEN,
  VERY_OFTEN_ROOM,
} from './slots.ts';
import { wordToken } from './token.ts';
import { BREAK, wordsOf } from './words.ts';

/** What the index is made from of one article: its texts, and the tokens of its properties. */
export interface ArticleTexts {
  title: string;
  lead: string;
  text: string;
  facets: string[];
}

/** The numbers of a text's words: those that stand there VERY_OFTEN times and those that stand there OFTEN, the most frequent first; and all. */
interface TextWords {
  veryOften: Uint32Array;
  often: Uint32Array;
  all: Uint32Array;
}

/**
 * Gathers the articles of a shard, in the order of their numbers, and gives the contents of its two records (see slots.ts) and
 * how many articles hold each word. Memory grows by 4 bytes for each word of a text.
 */
export function createShardContent(abbreviations: readonly Abbreviation[]) {
  const expand = createExpander(abbreviations);
  const titles = createSlots(TITLES_SLOT);
  const texts: TextWords[] = [];
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const holders: number[] = [];

  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      holders.push(0);
      numbers.set(word, number);
    }
    return number;
  };
  const list = (text: string): string[] => expand(wordsOf(text));

  return {
    add({ title, lead, text, facets }: ArticleTexts): void {
      const [inTitle, inLead] = [list(title), list(lead)];
      titles.add([...padded([...inTitle.map(tokenOf), GAP], TITLE_ROOM), ...inLead.map(tokenOf), GAP, ...facets]);
      const above = new Set([...inTitle, ...inLead].map(numberOf));
      const counts = new Map<number, number>();
      for (const word of list(text)) {
        const number = numberOf(word);
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
      for (const number of new Set([...above, ...counts.keys()])) holders[number] = (holders[number] ?? 0) + 1;
      const often = [...counts].filter(([, count]) => count >= OFTEN).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const veryOften = often.filter(([, count]) => count >= VERY_OFTEN).length;
      const numbersOf = (list: readonly [number, number][]) => Uint32Array.from(list, ([number]) => number);
      texts.push({
        veryOften: numbersOf(often.slice(0, veryOften)),
        often: numbersOf(often.slice(veryOften)),
        all: Uint32Array.from(counts.keys()),
      });
    },
    titles: (): string => titles.content(),
    texts(): string {
      const tokens = words.map((word) => (word === BREAK ? '' : wordToken(word)));
      const isListed = (number: number): boolean => !isSaturated(holders[number] ?? 0, texts.length);
      const tokensOf = (list: Iterable<number>): string[] =>
        Array.from(list, (number) => tokens[number] ?? '')
          .filter(Boolean)
          .sort();
      const slots = createSlots(TEXTS_SLOT);
      for (const { veryOften, often, all } of texts) {
        const first = veryOften.subarray(0, VERY_OFTEN_ROOM);
        const second = often.filter(isListed).subarray(0, OFTEN_ROOM);
        const before = new Set([...first, ...second]);
        const rest = all.filter((number) => isListed(number) && !before.has(number));
        slots.add([
          ...padded(tokensOf(first), VERY_OFTEN_ROOM),
          ...padded(tokensOf(second), OFTEN_ROOM),
          ...tokensOf(rest),
        ]);
      }
      return slots.content();
    },
    /** Every word with the number of articles that hold it, in the order of code units. */
    vocabulary: (): [word: string, articles: number][] =>
      words
        .map((word, number): [string, number] => [word, holders[number] ?? 0])
        .filter(([word]) => word !== BREAK)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

const tokenOf = (word: string): string => (word === BREAK ? GAP : wordToken(word));

const padded = (tokens: readonly string[], room: number): string[] => [
  ...tokens,
  ...Array<string>(Math.max(0, room - tokens.length)).fill(GAP),
];
