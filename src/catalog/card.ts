/** An article as keys see it: `card` digests all of its metadata, `own` its file, the pictures in it and its comments. */
export interface Card {
  path: string;
  at: string;
  address: string;
  category: string;
  /** The slug of its series, if it is part of one. */
  series: string | null;
  card: string;
  own: string;
}

const CARD_COLUMNS = ['path', 'at', 'address', 'category', 'series', 'card', 'own'];
/** The columns of a card, of the table `articles`. */
export const CARD = CARD_COLUMNS.join(', ');
/** The same where that table goes by the name `a`. */
export const CARD_OF_A = CARD_COLUMNS.map((column) => `a.${column}`).join(', ');
