import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bench } from '../src/bench/bench.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { HelpWanted, WrongArguments } from '../src/diagnostics/failures.ts';

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '10000,150000' },
      write: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) throw new HelpWanted('npm run bench -- [--articles N,N…] [--write FILE]');
  const sizes = values.articles.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
    throw new WrongArguments(
      `--articles: sizes of at least 100 articles such as 10000,150000 are expected, not "${values.articles}".`,
    );
  const table = await bench(resolve(import.meta.dirname, '..'), sizes, (name) => console.error(name));
  console.log(table);
  if (values.write) writeFileSync(values.write, table);
});
