import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeHugoArticle, writeHugoSite } from './hugo-site.ts';
import { makeArticle } from './made-article.ts';
import { type Measured, measure } from './measure.ts';
import type { Result } from './result.ts';

/** Hugo's version as it tells it, or nothing where it is not installed. */
export function hugoVersion(): string | undefined {
  try {
    return /v\d+\.\d+\.\d+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}

/** What Hugo takes for the same articles. */
export interface HugoRuns {
  clean: Measured;
  /** One article more, over the output that was there. */
  added: Measured;
}

/**
 * Builds the articles of `runCases` with Hugo.
 * @param folder an empty folder, to be filled
 * @throws BuildFailed when Hugo fails
 */
export async function runHugo(folder: string, size: number): Promise<HugoRuns> {
  writeHugoSite(folder, size);
  const hugo = (): Promise<Measured> =>
    measure('hugo', ['--quiet', '--source', folder, '--cacheDir', join(folder, 'cache')], folder);
  const clean = await hugo();
  writeHugoArticle(folder, makeArticle(size, size));
  return { clean, added: await hugo() };
}

/** The results of an archive beside what Hugo took for the same. */
export const besideHugo = (results: readonly Result[], { clean, added }: HugoRuns): Result[] =>
  results.map((result) => {
    const run = result.case.startsWith('clean build') ? clean : result.case === 'one article added' ? added : undefined;
    return run ? { ...result, hugo: run.seconds, hugoMemory: run.peakMemory } : result;
  });
