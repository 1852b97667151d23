import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject } from 'vitest';
import { type BuildOptions, build } from '../build/build.ts';
import { isError } from '../diagnostics/problem.ts';
import { MARKER } from '../output/out-folder.ts';
import type { BuildReport } from '../output/report.ts';
import { lendRoutes } from './lent-routes.ts';
import { readOutput } from './made-archive.ts';

const root = resolve(import.meta.dirname, '../..');

export type Trial = ReturnType<typeof createTrial>;

/** A folder in which an archive is built again and again, with caches and outputs that are told by their names. */
export function createTrial() {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  const content = join(folder, 'content');
  const at = (name: string): string => join(folder, name);
  return {
    at,
    content,
    /** Builds into an output folder with a cache; tells the codes and places of the errors. */
    async build(
      out: string,
      cache: string,
      now: string,
      { onReport, ...options }: Partial<BuildOptions> & { onReport?: (report: BuildReport) => void } = {},
    ): Promise<string[]> {
      await lendRoutes(inject('shared'), at(cache));
      const places = { root, content, out: at(out), cache: at(cache) };
      const { problems, report } = await build({ ...places, jobs: 1, now, clean: false, ...options });
      if (report) onReport?.(report);
      return problems
        .filter(isError)
        .map(({ code, place }) => `${code} ${place.path}`)
        .sort();
    },
    /** That two outputs are the same; only what differs is told, so that a failure can be read. */
    expectSame(out: string, expected: string): void {
      const [actual, wanted] = [readOutput(at(out)), readOutput(at(expected))];
      const paths = [...new Set([...actual.keys(), ...wanted.keys()])].filter((path) => path !== MARKER);
      const differing = paths.filter((path) => actual.get(path) !== wanted.get(path));
      expect(differing.map((path) => `${path}: ${firstDifference(actual.get(path), wanted.get(path))}`)).toEqual([]);
      expect(actual.get(MARKER)).toBe(wanted.get(MARKER));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function firstDifference(actual = 'no file', expected = 'no file'): string {
  let at = 0;
  while (actual[at] === expected[at]) at++;
  return `${actual.slice(at - 60, at + 60)} INSTEAD OF ${expected.slice(at - 60, at + 60)}`;
}
