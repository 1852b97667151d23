import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { merge } from '../src/build/merge.ts';
import { printFailedPictures } from '../src/build/print-failed-pictures.ts';
import { readMergeArguments } from '../src/cli/arguments.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printErrors, printProblems, printWarningCount } from '../src/cli/print-problems.ts';
import { createProgress } from '../src/cli/progress.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { mergedText } from '../src/cli/summaries.ts';

const progress = createProgress(process.stderr);
await runCommand(async () => {
  const { parts, ...options } = readMergeArguments(process.argv.slice(2), {
    now: localNow(),
    jobs: availableParallelism(),
  });
  const root = resolve(import.meta.dirname, '..');
  const { problems, report, lost } = await merge(parts, { ...options, root, onProgress: progress.update }).finally(
    progress.end,
  );
  if (report) {
    if (options.report) writeFileSync(options.report, `${JSON.stringify(report, null, 1)}\n`);
    console.log(mergedText(parts.length, report, options.out));
    if (lost) printProblems([lost], options.content);
    printWarningCount(problems);
    printFailedPictures(report.pictures);
  } else {
    printErrors(problems, options.content);
    process.exitCode = 1;
  }
});
