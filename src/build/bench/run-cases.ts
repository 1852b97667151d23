import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport } from '../report.ts';
import { type MadeArticle, makeArticle } from './made-article.ts';
import { type Measured, measure } from './measure.ts';
import type { Case, Result } from './result.ts';
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
    measure(process.execPath, [join(root, 'scripts', `${name}.ts`), ...places, ...args], root);
  const build = async (): Promise<Run> => {
    const measured = await command('build', '--out', join(folder, 'out'), '--now', BENCH_NOW, '--report', reportFile);
    return { ...measured, report: JSON.parse(readFileSync(reportFile, 'utf8')) as BuildReport };
  };
  const edited = (turn: number): MadeArticle => {
    const article = makeArticle(Math.floor(size / 2) + turn, size);
    return { ...article, lead: `${article.lead} Sửa lần ${turn + 1}.` };
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
  const changed = await repeat('one article edited', (turn) => writeArticle(content, edited(turn)));
  onCase('check');
  const cold = await command('check');
  writeArticle(content, edited(REPEATS));
  const warm = await command('check');

  return [
    resultOf('clean build', size, [clean]),
    {
      case: 'clean build without search',
      size,
      seconds: clean.seconds - searchPart(clean),
      memory: clean.report.peakMemory,
    },
    resultOf('nothing changed', size, same),
    resultOf('one article added', size, added),
    { case: "one article added: search's part", size, seconds: middle(added.map(searchPart)) },
    resultOf('one article edited', size, changed),
    { case: 'check, cold', size, seconds: cold.seconds, memory: cold.peakMemory },
    { case: 'check, one article edited', size, seconds: warm.seconds, memory: warm.peakMemory },
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

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
