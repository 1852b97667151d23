import { type Abbreviation, createExpander } from './abbreviations.ts';
import {
  COMMON_ROOM,
  createSlots,
  GAP,
  OFTEN,
  OFTEN_ROOM,
  SATURATED,
  TEXTS_SLOT,
  TITLE_ROOM,
  TITLES_SLOT,
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

/**
 * The numbers of a text's words: those that stand there often, the most frequent first; how many of these stand there as often as
 * a word must that most articles hold; and all that are not in title or lead.
 */
interface TextWords {
  often: Uint32Array;
  oftenest: number;
  others: Uint32Array;
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
      const others = [...counts.keys()].filter((number) => !above.has(number));
      texts.push({
        often: Uint32Array.from(often, ([number]) => number),
        oftenest: often.filter(([, count]) => count >= SATURATED.often).length,
        others: Uint32Array.from(others),
      });
    },
    titles: (): string => titles.content(),
    texts(): string {
      const most = Math.max(SATURATED.articles, SATURATED.part * texts.length);
      const tokens = words.map((word) => (word === BREAK ? '' : wordToken(word)));
      const isSaturated = (number: number): boolean => (holders[number] ?? 0) > most;
      const isListed = (number: number): boolean => !isSaturated(number);
      const tokensOf = (list: Iterable<number>): string[] =>
        Array.from(list, (number) => tokens[number] ?? '')
          .filter(Boolean)
          .sort();
      const slots = createSlots(TEXTS_SLOT);
      for (const { often, oftenest, others } of texts) {
        const first = new Set(often.filter(isListed).subarray(0, OFTEN_ROOM));
        const common = often.subarray(0, oftenest).filter(isSaturated).subarray(0, COMMON_ROOM);
        const rest = others.filter((number) => isListed(number) && !first.has(number));
        slots.add([
          ...padded(tokensOf(first), OFTEN_ROOM),
          ...padded(tokensOf(common), COMMON_ROOM),
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
