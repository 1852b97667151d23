import { join, resolve } from 'node:path';
import { catalogFileIn } from '../src/catalog/open.ts';
import { readCheckArguments } from '../src/cli/arguments.ts';
import { printProblems } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { checkedText } from '../src/cli/summaries.ts';
import { haveErrors } from '../src/diagnostics/problem.ts';

await runCommand(async () => {
  const { content, cache, strict } = readCheckArguments(process.argv.slice(2));
  // Loaded here, so that it comes from the cache of compiled code: see runCommand.
  const { checkContent } = await import('../src/build/check-content.ts');
  const root = resolve(import.meta.dirname, '..');
  const built = catalogFileIn(cache);
  const { problems, articles, isCompared } = await checkContent({ root, content, cache: join(cache, 'check'), built });
  if (!isCompared) console.error('Lần dựng trước là của phiên bản khác, nên chưa so được địa chỉ nào mất đi.');
  if (problems.length > 0) printProblems(problems, content);
  if (haveErrors(problems) || (strict && problems.length > 0)) process.exitCode = 1;
  else console.log(checkedText(articles));
});
