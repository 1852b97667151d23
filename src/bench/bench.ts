import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Result } from './result.ts';
import { runCases } from './run-cases.ts';
import { besideHugo, hugoVersion, runHugo } from './run-hugo.ts';
import { resultTable } from './table.ts';

/**
 * Measures the commands on made-up archives of the given sizes, beside Hugo on the same articles where it is installed. The
 * archives lie in the system's folder for temporary files, about 60 kB an article. They are removed at the end only: for minutes
 * after many files have gone, ext4 takes twenty times as long to make new ones.
 * @param root the program's own folder
 * @returns the machine, and the results as a table in Markdown
 * @throws BuildFailed when a command fails
 */
export async function bench(
  root: string,
  sizes: readonly number[],
  onCase: (name: string) => void,
): Promise<{ machine: string; table: string }> {
  const hugo = hugoVersion();
  const results: Result[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  try {
    for (const size of sizes) {
      const cases = {
        root,
        folder: join(folder, `${size}`),
        size,
        onCase: (name: string) => onCase(`${size}: ${name}`),
      };
      const ofSize = await runCases(cases);
      if (hugo) onCase(`${size}: Hugo`);
      results.push(...(hugo ? besideHugo(ofSize, await runHugo(join(folder, `hugo-${size}`), size)) : ofSize));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { machine: machineOf(hugo), table: resultTable(results) };
}

const machineOf = (hugo: string | undefined): string =>
  [
    `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `Node ${process.version}`,
    hugo ? `Hugo ${hugo}` : 'no Hugo',
  ].join(', ');
