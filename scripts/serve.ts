import { statSync } from 'node:fs';
import { readServeArguments } from '../src/cli/arguments.ts';
import { portTaken } from '../src/cli/port-taken.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { WrongArguments } from '../src/diagnostics/failures.ts';
import { serveNear } from '../src/publish/serve.ts';

await runCommand(async () => {
  const { out, port } = readServeArguments(process.argv.slice(2));
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongArguments(`Chưa có thư mục "${out}". Hãy chạy "npm run build" trước.`);
  const { origin } = await serveNear(out, port, (taken, next) => console.log(portTaken(taken, next)));
  console.log(`Trang báo đang chạy ở ${origin}/ (bấm Ctrl+C để dừng)`);
});
