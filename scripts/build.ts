import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    cache: { type: 'string', default: '.cache' },
    jobs: { type: 'string' },
    now: { type: 'string' },
    clean: { type: 'boolean', default: false },
  },
});
const result = await build({
  root: resolve(import.meta.dirname, '..'),
  content: resolve(values.content),
  out: resolve(values.out),
  cache: resolve(values.cache),
  jobs: values.jobs ? Number(values.jobs) : availableParallelism(),
  now: values.now ?? '2026-11-24T08:00',
  clean: values.clean,
});
console.log(JSON.stringify(result, null, 1).slice(0, 3000));
