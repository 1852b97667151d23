import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport } from '../output/report.ts';
import { editArticle, makeArticle } from './made-article.ts';
import { type Measured, measure } from './measure.ts';
import { type Case, middle, type Result } from './result.ts';
import { runDev } from './run-dev.ts';
import { runPublishing } from './run-publishing.ts';
import { BENCH_NOW, writeArchive, writeArticle } from './write-archive.ts';

/** How often a case is run that costs little; the middle one counts. */
const REPEATS = 3;

export interface CaseOptions {
  /** The program's own folder. */
  root: string;
  /** An empty folder, to be filled. */
  folder: string;
  /** Articles of the archive. */
  size: number;
  /** Told of each case when it begins. */
  onCase: (name: string) => void;
}

/**
 * Makes an archive and runs every case on it, each as the command that a person would give.
 * @throws BuildFailed when a command fails
 */
export async function runCases({ root, folder, size, onCase }: CaseOptions): Promise<Result[]> {
  const content = join(folder, 'content');
  const cache = join(folder, 'cache');
  const reportFile = join(folder, 'report.json');
  const places = ['--content', content, '--cache', cache];
  const command = (name: string, ...args: string[]): Promise<Measured> =>
    measure(process.execPath, [join(root, 'scripts/run.js'), name, ...places, ...args], root);
  const build = async (): Promise<Run> => {
    const measured = await command('build', '--out', join(folder, 'out'), '--now', BENCH_NOW, '--report', reportFile);
    return { ...measured, report: JSON.parse(readFileSync(reportFile, 'utf8')) as BuildReport };
  };
  const repeat = async (name: Case, prepare: (turn: number) => void): Promise<Run[]> => {
    onCase(name);
    const runs: Run[] = [];
    for (let turn = 0; turn < REPEATS; turn++) {
      prepare(turn);
      runs.push(await build());
    }
    return runs;
  };

  onCase('writing the archive');
  mkdirSync(folder, { recursive: true });
  writeArchive(content, size);

  onCase('clean build');
  const clean = await build();
  const same = await repeat('nothing changed', () => {});
  const added = await repeat('one article added', (turn) => writeArticle(content, makeArticle(size + turn, size)));
  const changed = await repeat('one article edited', (turn) => writeArticle(content, editArticle(turn, size)));
  onCase('check');
  const cold = await command('check');
  writeArticle(content, editArticle(REPEATS, size));
  const warm = await command('check');

  onCase('dev');
  const dev = await runDev({ root, content, places, size, firstEdit: REPEATS + 1 });

  const publishing = await runPublishing({ root, folder, size, firstArticle: REPEATS, onCase });

  return [
    resultOf('clean build', size, [clean]),
    {
      ...resultOf('clean build without search', size, [clean]),
      seconds: clean.seconds - searchPart(clean),
      files: undefined,
    },
    resultOf('nothing changed', size, same),
    resultOf('one article added', size, added),
    { case: "one article added: search's part", size, seconds: middle(added.map(searchPart)) },
    resultOf('one article edited', size, changed),
    { case: 'check, cold', size, seconds: cold.seconds, memory: cold.peakMemory },
    { case: 'check, one article edited', size, seconds: warm.seconds, memory: warm.peakMemory },
    ...dev,
    ...publishing,
  ];
}

type Run = Measured & { report: BuildReport };

const searchPart = ({ report }: Run): number => (report.stages['search'] ?? 0) / 1000;

const filesOf = ({ report }: Run): number => report.changed.length + report.removed.length;

const resultOf = (name: Case, size: number, runs: readonly Run[]): Result => ({
  case: name,
  size,
  seconds: middle(runs.map(({ seconds }) => seconds)),
  memory: Math.max(...runs.map(({ report, peakMemory }) => Math.max(report.peakMemory, peakMemory ?? 0))),
  files: Math.max(...runs.map(filesOf)),
});
