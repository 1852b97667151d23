import { statSync } from 'node:fs';
import { readServeArguments } from '../src/build/arguments.ts';
import { WrongArguments } from '../src/build/failures.ts';
import { runCommand } from '../src/build/run-command.ts';
import { serve } from '../src/publish/serve.ts';

await runCommand(async () => {
  const { out, port } = readServeArguments(process.argv.slice(2));
  if (!statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongArguments(`Chưa có thư mục "${out}". Hãy chạy "npm run build" trước.`);
  const { origin } = await listen(out, port);
  console.log(`Trang báo đang chạy ở ${origin}/ (bấm Ctrl+C để dừng)`);
});

/** Takes the wanted port, or any free one where somebody else has it. */
async function listen(out: string, port: number) {
  try {
    return await serve(out, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serve(out);
  }
}
