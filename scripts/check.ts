import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/build/check-content.ts';
import { printProblems } from '../src/build/print-problems.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: 'content' }, cache: { type: 'string', default: '.cache' } },
});
const { problems, articles } = await checkContent({
  root: resolve(import.meta.dirname, '..'),
  content: resolve(values.content),
  cache: join(resolve(values.cache), 'check'),
});
if (problems.length > 0) {
  printProblems(problems, values.content);
  process.exitCode = 1;
} else {
  console.log(`${articles.toLocaleString('vi')} bài, không có lỗi.`);
}
