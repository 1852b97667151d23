import { toNfc } from './nfc.ts';
import { canonicalSyllable } from './syllable.ts';

/** Signs that tell nothing apart: "TP.HCM" is "TP HCM". */
const SEPARATORS = /[\s\p{Pd}\p{Po}\p{Pi}\p{Pf}]+/u;
/** Signs of that kind that do tell names apart: "C#" is not "C". */
const TELLING = /[#%&*@]/;

/**
 * What two spellings of one name have in common: they may differ in capitals, in the Unicode form, in where a syllable bears its
 * tone mark (Hoà, Hòa), and in what stands between words. Names with other accents are other names: Lê Hoa is not Lê Hòa.
 */
export function identityOf(name: string): string {
  const lower = toNfc(name).toLowerCase();
  const words = TELLING.test(lower) ? lower.trim().split(/\s+/) : lower.split(SEPARATORS);
  return words
    .filter((word) => word !== '')
    .map(canonicalSyllable)
    .join(' ');
}
