/** The five tone marks as combining characters, in the order of the tones: huyền, hỏi, ngã, sắc, nặng. */
export const TONE = /[\u0300\u0309\u0303\u0301\u0323]/;
const SYLLABLE = /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?([aăâeêioôơuưy]{1,3})(ch|ng|nh|[cmnpt])?$/;
const I_AFTER = /^(qu|[hklmst])i$/;

/**
 * One spelling for all that Vietnamese writers use for the same syllable: the tone mark on the vowel that the older rule gives it
 * (hoà → hòa, uỷ → ủy, cuả → của; not quý, quà), and y for a lone i after h, k, l, m, s, t, qu (kĩ → kỹ, tỉ → tỷ, qui → quy).
 * Takes a lower-case word in NFC; a word that is no Vietnamese syllable comes back as it is.
 */
export function canonicalSyllable(word: string): string {
  const decomposed = word.normalize('NFD');
  const tone = TONE.exec(decomposed)?.[0] ?? '';
  const toneless = (tone ? decomposed.replace(tone, '') : decomposed).normalize('NFC');
  const parts = SYLLABLE.exec(toneless);
  if (!parts) return word;
  const [, onset = '', vowels = '', coda = ''] = parts;
  if (I_AFTER.test(toneless)) return `${onset}y${tone}`.normalize('NFC');
  if (!tone) return toneless;
  const at = tonePosition(vowels, coda);
  return `${onset}${vowels.slice(0, at + 1)}${tone}${vowels.slice(at + 1)}${coda}`.normalize('NFC');
}

/** Which vowel of a syllable bears the tone mark, by the rule that dictionaries before 2000 follow. */
function tonePosition(vowels: string, coda: string): number {
  const marked = vowels.search(/[ăâêôơ]/);
  if (marked >= 0) return marked;
  if (vowels.includes('ư')) return vowels.indexOf('ư');
  if (coda) return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
