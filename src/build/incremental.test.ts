import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Edit, edit, madeArchive } from '../testing/edits.ts';
import { commitArchive, type MadeArchive, readOutput, writeArchive } from '../testing/made-archive.ts';
import { build } from './build.ts';
import { compileRoutes } from './compile-routes.ts';
import { codeVersion } from './digest.ts';
import { MARKER } from './out-folder.ts';

/** How many sequences of edits are tried. More of them: `EDIT_RUNS=500 vitest run src/build/incremental.test.ts`. */
const RUNS = Number(process.env['EDIT_RUNS'] ?? 12);
const SIZE = 14;

const root = resolve(import.meta.dirname, '../..');
let compiled: string;
let work: string;

beforeAll(async () => {
  compiled = mkdtempSync(join(tmpdir(), 'routes-'));
  await compileRoutes(root, compiled, codeVersion(root));
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** Builds an archive with a cache, and tells the codes of its problems. */
async function buildWith(cache: string, out: string, now: string, jobs: number): Promise<string[]> {
  if (!existsSync(join(cache, 'routes'))) cpSync(join(compiled, 'routes'), join(cache, 'routes'), { recursive: true });
  const { problems } = await build({ root, content: join(work, 'content'), out, cache, jobs, now, clean: false });
  return problems.map(({ code, place }) => `${code} ${place.path}`).sort();
}

/** Only what differs, so that a failure can be read. */
function expectSameFiles(actual: Map<string, string>, expected: Map<string, string>): void {
  const paths = [...new Set([...actual.keys(), ...expected.keys()])].filter((path) => path !== MARKER);
  const differing = paths.filter((path) => actual.get(path) !== expected.get(path));
  expect(differing.map((path) => `${path}: ${firstDifference(actual.get(path), expected.get(path))}`)).toEqual([]);
  expect(actual.get(MARKER)).toBe(expected.get(MARKER));
}

function firstDifference(actual = 'no file', expected = 'no file'): string {
  let at = 0;
  while (actual[at] === expected[at]) at++;
  return `${actual.slice(at - 60, at + 60)} INSTEAD OF ${expected.slice(at - 60, at + 60)}`;
}

/** Applies steps of edits, building after each; then compares with a clean build of the outcome. */
async function check(
  start: MadeArchive,
  steps: readonly { edits: readonly Edit[]; isCommitted: boolean }[],
): Promise<void> {
  const archive = structuredClone(start);
  work = mkdtempSync(join(tmpdir(), 'edits-'));
  const content = join(work, 'content');
  try {
    writeArchive(content, archive);
    expect(await buildWith(join(work, 'cache'), join(work, 'out'), archive.now, 2)).toEqual([]);
    for (const { edits, isCommitted } of steps) {
      for (const { apply } of edits) apply(archive);
      writeArchive(content, archive);
      if (isCommitted) commitArchive(content);
      await buildWith(join(work, 'cache'), join(work, 'out'), archive.now, 1);
    }
    archive.broken = undefined;
    writeArchive(content, archive);
    const problems = await buildWith(join(work, 'cache'), join(work, 'out'), archive.now, 1);
    expect(problems).toEqual(await buildWith(join(work, 'clean-cache'), join(work, 'clean-out'), archive.now, 2));
    if (problems.length === 0) expectSameFiles(readOutput(join(work, 'out')), readOutput(join(work, 'clean-out')));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

test('after any edits, an incremental build gives what a clean one gives', async () => {
  const step = fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    isCommitted: fc.boolean(),
  });
  await fc.assert(fc.asyncProperty(madeArchive(SIZE), fc.array(step, { minLength: 1, maxLength: 5 }), check), {
    numRuns: RUNS,
    endOnFailure: RUNS < 50,
  });
}, 3_600_000);
