import { type Abbreviation, createExpander } from './abbreviations.ts';
import { createSlots, GAP, TEXTS_SLOT, TITLE_ROOM, TITLES_SLOT } from './slots.ts';
import { wordToken } from './token.ts';
import { BREAK, wordsOf } from './words.ts';

/** What the index is made from of one article: its texts, and the tokens of its properties. */
export interface ArticleTexts {
  title: string;
  lead: string;
  text: string;
  facets: string[];
}

/** A word that more than this part of the articles hold, and at least so many, is left out where it stands in a text only. */
const SATURATED = { part: 0.2, articles: 500 } as const;

/**
 * Gathers the articles of a shard, in the order of their numbers, and gives the contents of its two records (see slots.ts) and how
 * many articles hold each word. Memory grows by 4 bytes for each word of a text.
 */
export function createShardContent(abbreviations: readonly Abbreviation[]) {
  const expand = createExpander(abbreviations);
  const titles = createSlots(TITLES_SLOT);
  const texts: Uint32Array[] = [];
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
      titles.add([...padded(inTitle.map(tokenOf), TITLE_ROOM), ...inLead.map(tokenOf), GAP, ...facets]);
      const held = new Set([...inTitle, ...inLead].map(numberOf));
      const inText: number[] = [];
      for (const word of list(text)) {
        const number = numberOf(word);
        if (held.has(number)) continue;
        held.add(number);
        if (word !== BREAK) inText.push(number);
      }
      for (const number of held) holders[number] = (holders[number] ?? 0) + 1;
      texts.push(Uint32Array.from(inText));
    },
    titles: (): string => titles.content(),
    texts(): string {
      const most = Math.max(SATURATED.articles, SATURATED.part * texts.length);
      const tokens = words.map((word, number) => ((holders[number] ?? 0) > most ? '' : tokenOf(word)));
      const slots = createSlots(TEXTS_SLOT);
      for (const text of texts) {
        const own: string[] = [];
        for (const number of text) if (tokens[number]) own.push(tokens[number]);
        slots.add(own.sort());
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
