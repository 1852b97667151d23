import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../build/build.ts';
import { findBrowser } from './browser.ts';
import { lendRoutes } from './lent-routes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the tests' newspaper, built once for all tests. */
    sample: string;
  }
}

/** The newspaper that the tests look at: their own, since `content/` is whoever's uses this program. */
export const NEWSPAPER = join(import.meta.dirname, 'newspaper');

/** The moment for which it is built: after its newest article, before its embargoed one. */
export const SAMPLE_NOW = '2026-11-24T08:00';

/** Where the promise of the built sample is kept, since each of Vitest's projects loads this module anew. */
const SAMPLE = Symbol.for('archive.sample');

/** Builds the newspaper for the tests that look at pages, and makes the browser ready before several of them want it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const shared = globalThis as { [SAMPLE]?: Promise<string> };
  shared[SAMPLE] ??= findBrowser().then(() => buildSample(project.getProvidedContext().shared));
  const folder = await shared[SAMPLE];
  project.provide('sample', join(folder, 'out'));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Builds it into `out` of a new folder, with the routes of a run of tests where there is one, and returns that folder. */
export async function buildSample(shared?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-sample-'));
  const root = resolve(import.meta.dirname, '../..');
  if (shared) await lendRoutes(shared, join(folder, 'cache'));
  const { problems } = await build({
    root,
    content: NEWSPAPER,
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    jobs: 2,
    now: SAMPLE_NOW,
    clean: false,
  });
  if (problems.length > 0) throw new Error(`the tests' newspaper has problems: ${JSON.stringify(problems)}`);
  return folder;
}
