import { join, resolve } from 'node:path';
import { checkContent } from '../src/build/check-content.ts';
import { readCheckArguments } from '../src/cli/arguments.ts';
import { printProblems } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { haveErrors } from '../src/diagnostics/problem.ts';

await runCommand(async () => {
  const { content, cache, strict } = readCheckArguments(process.argv.slice(2));
  const root = resolve(import.meta.dirname, '..');
  const { problems, articles } = await checkContent({ root, content, cache: join(cache, 'check') });
  if (problems.length > 0) printProblems(problems, content);
  if (haveErrors(problems) || (strict && problems.length > 0)) process.exitCode = 1;
  else console.log(`${articles.toLocaleString('vi')} bài, không có lỗi.`);
});
