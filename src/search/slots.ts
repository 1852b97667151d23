/*
 * How articles lie in a record of Pagefind, which knows words by their positions only.
 *
 * A bundle has one record. Its content is a row of slots of `size` positions each: slot 0 is the first article's, slot 1 the
 * second's, and so on, so that a position divided by the size is an article. What a slot does not need is filled with dots:
 * a dot takes a position, and Pagefind does not index it.
 *
 * An article with more tokens than a slot takes has MORE at the slot's last position, and goes on in another slot behind those of
 * all articles; where that is too small as well, in a third, by the same rule. The n-th slot with a MORE goes on in the n-th slot
 * behind the articles' own. So the positions of MORE, which Pagefind tells like those of any token, say whose every slot is.
 *
 *   size 4, three articles [a b] [c d e f g] [h]     a b . . c d e MORE h . . . f g . . END
 *
 * Two bundles are made of a shard:
 *   titles  the words of title and lead in their order, a dot where a clause ends; so phrases and neighbours can be told from
 *           positions. The title has the first TITLE_ROOM positions (what is longer counts as lead), the lead follows; then the
 *           article's properties as tokens, by which results are narrowed.
 *   texts   the words of the text, each once, in three groups, each in the order of the alphabet. The first VERY_OFTEN_ROOM positions
 *           have those that stand there VERY_OFTEN or more times, the most frequent ones if they are too many. The next OFTEN_ROOM
 *           have those that stand there OFTEN or more times, likewise. Behind them are all others. A word that most articles hold
 *           (see SATURATED) tells none from another, and is listed in the first group only.
 */

/** Stands where a slot is not enough. */
export const MORE = '2';
/** Ends a record: one of dots alone would be none for Pagefind. */
export const END = '3';
/** Takes a position and is not indexed. */
export const GAP = '.';

export const TITLE_ROOM = 20;
export const TITLES_SLOT = 80;
export const VERY_OFTEN = 6;
export const VERY_OFTEN_ROOM = 64;
export const OFTEN = 3;
export const OFTEN_ROOM = 24;
export const TEXTS_SLOT = 192;
/** A word that more than this part of the articles hold, and more than this number, is listed only for texts where it is VERY_OFTEN. */
export const SATURATED = { part: 0.2, articles: 2000 } as const;

/** Whether a place in a text is that of a word that stands there OFTEN or more times. */
export const isOften = (place: number): boolean => place < VERY_OFTEN_ROOM + OFTEN_ROOM;
/** Whether a place in a text is that of a word that stands there VERY_OFTEN or more times. */
export const isVeryOften = (place: number): boolean => place < VERY_OFTEN_ROOM;
/** Whether most of so many articles hold a word. */
export const isSaturated = (holders: number, articles: number): boolean =>
  holders > Math.max(SATURATED.articles, SATURATED.part * articles);

/** Writes articles into slots, one after the other. */
export function createSlots(size: number) {
  const own: string[] = [];
  const rest: string[][] = [];
  /** Fills a slot; what does not fit waits for another. */
  const fill = (tokens: readonly string[]): string => {
    if (tokens.length < size) return [...tokens, ...Array<string>(size - tokens.length).fill(GAP)].join(' ');
    rest.push(tokens.slice(size - 1));
    return [...tokens.slice(0, size - 1), MORE].join(' ');
  };
  return {
    add: (tokens: readonly string[]): void => {
      own.push(fill(tokens));
    },
    /** The content of the record. */
    content(): string {
      const slots = own;
      // Filling may make more rest, which this loop meets too.
      for (const tokens of rest) slots.push(fill(tokens));
      return [...slots, END].join(' ');
    },
  };
}

/** Where a token stands: the article's number, and the place among the article's tokens. */
export type Place = readonly [article: number, place: number];

/**
 * Makes a function that tells where a position is.
 * @param more the positions of {@link MORE}, in order
 */
export function createPlaces(articles: number, size: number, more: readonly number[]): (position: number) => Place {
  /** For each slot behind the articles' own: whose it is, and how many tokens of that article stand before it. */
  const owners: Place[] = [];
  const startOf = (slot: number): Place => (slot < articles ? [slot, 0] : (owners[slot - articles] ?? [0, 0]));
  for (const position of more) {
    const [article, before] = startOf(Math.floor(position / size));
    owners.push([article, before + size - 1]);
  }
  return (position) => {
    const [article, before] = startOf(Math.floor(position / size));
    return [article, before + (position % size)];
  };
}
