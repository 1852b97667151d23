import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { BuildReport } from '../output/report.ts';
import { lendRoutes } from './lent-routes.ts';

const RUN = fileURLToPath(new URL('../../scripts/run.js', import.meta.url));

export type BuildProcess = Awaited<ReturnType<typeof createBuildProcess>>;

/**
 * The build command as a process of its own, with two rendering processes, on a cache and an output below a folder. Its process
 * group has its id, so that it can be killed with all its processes.
 */
export async function createBuildProcess(folder: string, content: string) {
  const out = join(folder, 'out');
  const cache = join(folder, 'cache');
  const report = join(folder, 'report.json');
  await lendRoutes(inject('shared'), cache);
  const start = (stderr: 'ignore' | 'pipe' = 'ignore'): ChildProcess =>
    spawn(
      process.execPath,
      [
        ...[RUN, 'build', '--content', content, '--out', out, '--cache', cache, '--report', report],
        ...['--jobs', '2', '--now', '2022-06-01T00:00'],
      ],
      { detached: true, stdio: ['ignore', 'ignore', stderr] },
    );
  return {
    cache,
    /** Starts it; where its error output is asked for, it tells there of each stage when it begins. */
    start,
    /** Runs it to its end; resolves with the exit status. */
    async run(): Promise<number | null> {
      const [status] = await once(start(), 'exit');
      return status;
    },
    /** Milliseconds that each stage of the last run took that came to its end. */
    times: (): Record<string, number> => (JSON.parse(readFileSync(report, 'utf8')) as BuildReport).stages,
    /** Forgets all that an earlier run made, except the compiled routes, which are the same for every archive. */
    startAfresh(): void {
      rmSync(out, { recursive: true, force: true });
      rmSync(join(cache, 'catalog.db'), { force: true });
    },
    /** The output: bytes as Latin-1 text, by path. */
    files(): Record<string, string> {
      const paths = (readdirSync(out, { recursive: true }) as string[])
        .filter((path) => path !== '.build' && statSync(join(out, path)).isFile())
        .sort();
      return Object.fromEntries(paths.map((path) => [path, readFileSync(join(out, path), 'latin1')]));
    },
  };
}
