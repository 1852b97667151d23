import { hash } from 'node:crypto';
import type { Period } from '../model/period.ts';

/** One file that should exist: where, and a digest of everything that it shows. Equal keys mean equal bytes. */
export interface PlannedOutput {
  /** From the root of the site: `/2022/04/22/tin.html`, `/rss.xml`; `/` is the home page. */
  address: string;
  key: string;
  /** The month of the newest article on a page of a list or in a feed: what shows the same articles is best rendered together. */
  period?: Period;
}

/** The key over everything that an output shows. `parts` are digests or short texts; their order counts. */
export function outputKey(...parts: readonly (string | number | undefined)[]): string {
  return hash('sha1', parts.join('\n'), 'base64url');
}
