import { join, resolve } from 'node:path';
import { readDevArguments } from '../src/cli/arguments.ts';
import { portTaken } from '../src/cli/port-taken.ts';
import { printErrors } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';

await runCommand(async () => {
  const { content, cache, port } = readDevArguments(process.argv.slice(2));
  console.log('Đang mở trang xem thử, chừng 5 giây…');
  // Loaded here, so that it comes from the cache of compiled code: see runCommand.
  const { startDevServer } = await import('../src/dev/dev-server.ts');
  const { origin } = await startDevServer({
    root: resolve(import.meta.dirname, '..'),
    content,
    cache: join(cache, 'dev'),
    port,
    onRead: (problems) => printErrors(problems, content),
    onFailed: (message) => console.error(message),
  });
  const free = Number(new URL(origin).port);
  if (port !== 0 && free !== port) console.log(portTaken(port, free));
  console.log(`Xem thử ở ${origin}/ – lưu tệp nào, trang đang mở tự tải lại. Bấm Ctrl+C để dừng.`);
});
// A server that could not start leaves watchers behind, which would keep the process alive.
if (process.exitCode) process.exit();
