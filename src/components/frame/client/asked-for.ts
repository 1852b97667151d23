import { decoded } from '../../../model/decoded.ts';

/** What an address that leads nowhere tells of what was looked for. */
export interface AskedFor {
  /** The words of its last part, for a search; empty where it has none. */
  words: string;
  /** `YYYY-MM-DD`, or the month of it, or the year: as far as the address says. */
  date?: string;
  /** Its parts, among which the slug of a section may be. */
  parts: string[];
}

/** Reads an address from the root, as the browser gives it. */
export function askedFor(address: string): AskedFor {
  const parts = decoded(address).split('/').filter(Boolean);
  const last = parts.at(-1)?.replace(/\.\w{2,5}$/, '') ?? '';
  const words = last
    .split(/[-_+\s.]+/)
    .filter((word) => /\p{L}/u.test(word))
    .join(' ');
  const [, year, month, day] =
    /\/((?:19|20)\d\d)(?:[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?)?(?=[/-]|$)/.exec(address) ?? [];
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return { words, date: date || undefined, parts: parts.map((part) => part.replace(/\.html?$/, '')) };
}
