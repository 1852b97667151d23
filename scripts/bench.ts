import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bench } from '../src/bench/bench.ts';
import { benchPictures } from '../src/bench/bench-pictures.ts';
import { benchSearch } from '../src/bench/bench-search.ts';
import { benchReadme } from '../src/bench/readme.ts';
import { readBenchArguments } from '../src/cli/bench-arguments.ts';
import { localNow } from '../src/cli/local-now.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(async () => {
  const wanted = readBenchArguments(process.argv.slice(2));
  const root = resolve(import.meta.dirname, '..');
  const onCase = (name: string): void => console.error(name);
  if (wanted.what === 'pictures') return console.log(await benchPictures(root, wanted.share, onCase));
  if (wanted.what === 'search') return console.log(await benchSearch(wanted.out, onCase));
  const { sizes, write } = wanted;
  const { machine, table } = await bench(root, sizes, onCase);
  console.log(`${machine}\n\n${table}`);
  if (!write) return;
  const file = join(root, 'src/bench/README.md');
  const code = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  writeFileSync(file, benchReadme({ day: localNow().slice(0, 10), code, machine, sizes, table }, before));
});
