import type { Abbreviation } from '../abbreviations.ts';
import { type ArticleTexts, createIndexBuilder } from '../index-builder.ts';

/** Buckets of an index made in the browser: so many that reading one takes no time. */
const BUCKETS = 128;
/** The thread is given back after so many milliseconds, less than a frame of a slow phone. */
const SLICE = 12;

/** The buckets of the index of some articles, without holding the thread. */
export async function indexTexts(
  articles: readonly ArticleTexts[],
  abbreviations: readonly Abbreviation[],
  pause: () => Promise<void>,
): Promise<Uint8Array[]> {
  let began = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - began < SLICE) return;
    await pause();
    began = performance.now();
  };
  const builder = createIndexBuilder(abbreviations, BUCKETS);
  for (const article of articles) {
    builder.add(article);
    await breathe();
  }
  const buckets: Uint8Array[] = [];
  for (const { listed } of builder.buckets()) {
    buckets.push(listed);
    await breathe();
  }
  return buckets;
}
