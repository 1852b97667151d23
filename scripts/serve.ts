import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '../src/deploy/serve.ts';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
if (!existsSync(values.out)) {
  console.error(`Chưa có thư mục "${values.out}". Hãy chạy "npm run build" trước.`);
  process.exit(1);
}
const { origin } = await listen(Number(values.port));
console.log(`Trang báo đang chạy ở ${origin}/ (bấm Ctrl+C để dừng)`);

/** Takes the wanted port, or any free one where somebody else has it. */
async function listen(port: number) {
  try {
    return await serve(values.out, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serve(values.out);
  }
}
