import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startDevServer } from '../src/build/dev-server.ts';
import { printProblems } from '../src/build/print-problems.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    cache: { type: 'string', default: '.cache' },
    port: { type: 'string', default: '4321' },
  },
});
const content = resolve(values.content);
const { origin } = await startDevServer({
  root: resolve(import.meta.dirname, '..'),
  content,
  cache: join(resolve(values.cache), 'dev'),
  port: Number(values.port),
  onRead: (problems) => printProblems(problems, values.content),
});
console.log(`Xem thử ở ${origin}/ – lưu tệp nào, trang đang mở tự tải lại. Bấm Ctrl+C để dừng.`);
