import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bench } from '../src/build/bench/bench.ts';
import { BuildFailed } from '../src/build/failures.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000,150000' }, write: { type: 'string' } },
});
const sizes = values.articles.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 100)) {
  console.error(
    `--articles: sizes of at least 100 articles such as 10000,150000 are expected, not "${values.articles}".`,
  );
  process.exit(2);
}
try {
  const table = await bench(resolve(import.meta.dirname, '..'), sizes, (name) => console.error(name));
  console.log(table);
  if (values.write) writeFileSync(values.write, table);
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
