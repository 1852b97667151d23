/**
 * Characters without a width: soft hyphens, zero-width spaces and joiners, word joiners, marks of direction. Readers do not see
 * them, so they part no word ("Face\u00adbook" is one).
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without the characters that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

const JOINERS = new Set(['\u200c', '\u200d']);

/** The same with the joiners of no width, by which other scripts spell their words. */
export const withoutInvisibleButJoiners = (text: string): string =>
  text.replace(INVISIBLE, (sign) => (JOINERS.has(sign) ? sign : ''));
