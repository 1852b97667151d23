/** A way of writing Vietnamese letters that shows as other letters where it is taken for Unicode. */
export type LegacyEncoding = 'VNI' | 'TCVN3' | 'UTF-8';

/*
 * Letters that Vietnamese does not have, as they stand in words of each encoding. VNI writes tones and marks as letters of their
 * own after a vowel (Vieät, ñoïc), TCVN3 takes the places of signs and foreign capitals (ViÖt, hµnh), UTF-8 read as Windows-1252
 * gives two or three signs a letter (Viá»‡t).
 */
const WORDS: Record<LegacyEncoding, RegExp> = {
  'UTF-8': /áº|á»|Ä[‘\u0090]|Æ[°¡]|Ã[¡-¿ \u00a0]|Å©|Ä©/u,
  TCVN3: /(?<=\p{L})[µ¶¸¹¨¾¼½¬ª®«©·\u00ad]|[µ¶¸¹¨¾¼¬ª®](?=\p{L})|\p{Ll}[\u00c0-\u00df]|[Þþßð]/u,
  VNI: /[øûïöñäëüå]|a[ùõâáàãêéèú]|e[âáàãùõ]|o[âùõ]|[ôuy][ùõ]/iu,
};

/** Letters that only Unicode gives to Vietnamese: where more words have these, the others are foreign names (München, Señor). */
const REAL = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
/** The part of all words that has such letters at least. */
const PART = 0.2;
/** The characters that are looked at. */
const LOOKED_AT = 1200;
/** Any sign of one of them: nearly all texts have none, and are told in one look. */
const ANY =
  /[øûïöñäëüåØÛÏÖÑÄËÜÅµ¶¸¹¨¾¼½¬ª®«©·×Þþßð]|á[º»]|Ã[¡-¿]|Æ[°¡]|[aA][ùõâáàãêéèúÙÕÂÁÀÃÊÉÈÚ]|[eE][âáàãùõÂÁÀÃÙÕ]|[oO][âùõÂÙÕ]|[ôuyÔUY][ùõÙÕ]/;

/**
 * The encoding in which a text seems to have been typed that was taken for Unicode; `undefined` for real Unicode.
 *
 * @param part the part of all words that tells it
 */
export function legacyEncoding(text: string, part = PART): LegacyEncoding | undefined {
  const start = text.slice(0, LOOKED_AT);
  if (!ANY.test(start)) return undefined;
  const words = start
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const countOf = (letters: RegExp): number => words.filter((word) => letters.test(word)).length;
  const enough = Math.max(2, words.length * part, countOf(REAL) + 1);
  const found = (Object.keys(WORDS) as LegacyEncoding[])
    .map((encoding) => ({ encoding, count: countOf(WORDS[encoding]) }))
    .filter(({ count }) => count >= enough);
  return found.sort((a, b) => b.count - a.count)[0]?.encoding;
}
