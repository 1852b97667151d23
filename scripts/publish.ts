import { writeFileSync } from 'node:fs';
import { readPublishArguments } from '../src/cli/arguments.ts';
import { printProblems } from '../src/cli/print-problems.ts';
import { createProgress } from '../src/cli/progress.ts';
import { runCommand } from '../src/cli/run-command.ts';

const progress = createProgress(process.stderr);
await runCommand(async () => {
  const options = readPublishArguments(process.argv.slice(2));
  // Loaded here, so that it comes from the cache of compiled code: see runCommand.
  const { publishSite } = await import('../src/publish/publish-site.ts');
  const print = (text: string): void => {
    progress.end();
    console.log(text);
  };
  const { problems, reports } = await publishSite(options, print, progress.update).finally(progress.end);
  if (options.report) writeFileSync(options.report, `${JSON.stringify(reports, null, 1)}\n`);
  if (problems.length > 0) {
    printProblems(problems, options.content);
    process.exitCode = 1;
  }
});
