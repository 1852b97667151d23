import { hash } from 'node:crypto';
import type { Period } from '../model/period.ts';

/** One file that should exist: where, and a digest of everything that it shows. Equal keys mean equal bytes. */
export interface PlannedOutput {
  /** From the root of the site: `/2022/04/22/tin.html`, `/rss.xml`; `/` is the home page. */
  address: string;
  key: string;
}

/** An output of a view. */
export interface PlannedView extends PlannedOutput {
  /** The month whose articles it shows, where there is one: outputs of one month are best rendered together. */
  month: () => Period | undefined;
}

/** A key over several texts, whose order counts. */
export const outputKey = (...texts: readonly string[]): string => hash('sha1', texts.join('\n'), 'base64url');
