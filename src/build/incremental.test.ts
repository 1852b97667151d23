import { expect, test } from 'vitest';
import { type Edit, edit, madeArchive } from '../testing/edits.ts';
import { commitArchive, type MadeArchive, writeArchive } from '../testing/made-archive.ts';
import { fc } from '../testing/properties.ts';
import { createTrial } from '../testing/trial.ts';

/** How many sequences of edits are tried. More of them: `EDIT_RUNS=500 vitest run src/build/incremental.test.ts`. */
const RUNS = Number(process.env['EDIT_RUNS'] ?? 12);
const SIZE = 14;

interface Step {
  /** Everything is put back first as it was last committed. */
  isUndone: boolean;
  edits: readonly Edit[];
  isCommitted: boolean;
}

/** Applies steps of edits, building after each; then compares with a clean build of the outcome. */
async function check(start: MadeArchive, steps: readonly Step[]): Promise<void> {
  let archive = structuredClone(start);
  let committed = structuredClone(start);
  const { build, content, expectSame, remove } = createTrial();
  try {
    writeArchive(content, archive);
    expect(await build('out', 'cache', archive.now, { jobs: 2 })).toEqual([]);
    for (const { isUndone, edits, isCommitted } of steps) {
      if (isUndone) archive = structuredClone(committed);
      for (const { apply } of edits) apply(archive);
      writeArchive(content, archive);
      if (isCommitted) {
        commitArchive(content);
        committed = structuredClone(archive);
      }
      await build('out', 'cache', archive.now);
    }
    archive.broken = undefined;
    writeArchive(content, archive);
    const problems = await build('out', 'cache', archive.now);
    expect(problems).toEqual(await build('clean-out', 'clean-cache', archive.now, { jobs: 2 }));
    if (problems.length === 0) expectSame('out', 'clean-out');
  } finally {
    remove();
  }
}

test('after any edits, an incremental build gives what a clean one gives', async () => {
  const step = fc.record({
    isUndone: fc.boolean(),
    edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    isCommitted: fc.boolean(),
  });
  await fc.assert(fc.asyncProperty(madeArchive(SIZE), fc.array(step, { minLength: 1, maxLength: 5 }), check), {
    numRuns: RUNS,
    endOnFailure: RUNS < 50,
  });
}, 3_600_000);
