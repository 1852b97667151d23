import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { begin } from '../src/build/begin.ts';
import { printFailedPictures } from '../src/build/print-failed-pictures.ts';
import { catalogFileIn } from '../src/catalog/open.ts';
import { readBuildArguments } from '../src/cli/arguments.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printErrors, printProblems, printWarningCount } from '../src/cli/print-problems.ts';
import { createProgress } from '../src/cli/progress.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { builtText } from '../src/cli/summaries.ts';

const FIRST_TIME =
  'Lần dựng đầu tiên mất chừng 15 giây, thêm vài giây cho mỗi nghìn bài; ảnh phải thu nhỏ nên lâu hơn nữa. Các lần sau chỉ làm phần thay đổi.';

const progress = createProgress(process.stderr);
await runCommand(async () => {
  const options = readBuildArguments(process.argv.slice(2), { now: localNow(), jobs: availableParallelism() });
  if (!existsSync(catalogFileIn(options.cache))) console.error(FIRST_TIME);
  const changesFrom = options.changesOnly
    ? (await import('../src/publish/publish-site.ts')).publishedFileOf(options)
    : undefined;
  const begun = begin(options);
  const { build } = await import('../src/build/build.ts');
  const { problems, report, lost } = await build(
    { ...options, changesFrom, root: resolve(import.meta.dirname, '..'), onProgress: progress.update },
    begun,
  ).finally(progress.end);
  if (report) {
    if (options.report) writeFileSync(options.report, `${JSON.stringify(report, null, 1)}\n`);
    console.log(builtText(report, options.out));
    if (lost) printProblems([lost], options.content);
    printWarningCount(problems);
    printFailedPictures(report.pictures);
  } else {
    if (options.strict) printProblems(problems, options.content);
    else printErrors(problems, options.content);
    process.exitCode = 1;
  }
});
