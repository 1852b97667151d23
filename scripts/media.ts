import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSite, SITE_FILE } from '../src/articles/parsing/parse-site.ts';
import { readMediaArguments } from '../src/cli/content-arguments.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printErrors } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { comparedText } from '../src/cli/summaries.ts';
import { wrongUse } from '../src/cli/usage.ts';
import { WrongArguments } from '../src/diagnostics/failures.ts';
import { addMedia } from '../src/media-store/add-media.ts';
import { compareAddress, compareFolder } from '../src/media-store/compare-media.ts';
import { readLists } from '../src/media-store/media-lists.ts';

/** How a file is not as the lists say, for the operator. */
const WORDS = {
  missing: 'không có ở nơi để ảnh',
  different: 'khác với danh sách',
  unlisted: 'có ở nơi để ảnh nhưng không có trong danh sách, nên bài viết không dùng được',
};

await runCommand(async () => {
  const { content, to, files } = readMediaArguments(process.argv.slice(2));
  const settings = join(content, SITE_FILE);
  const { site, problems } = parseSite(existsSync(settings) ? readFileSync(settings) : undefined);
  if (!site) {
    printErrors(problems, content);
    process.exitCode = 1;
    return;
  }
  const { media: place } = site;
  const isPublic = place !== undefined && /^https?:/.test(place);
  const folder = to ?? (place === undefined || isPublic ? undefined : resolve(content, place));
  if (place === undefined)
    throw new WrongArguments(
      'Trong site.yml chưa có dòng media: nêu nơi để ảnh, ví dụ media: https://media.bao.example.vn/',
    );
  if (!files) await verify(content, folder, place);
  else if (folder === undefined)
    throw wrongUse('media', 'Trong site.yml, media: là một địa chỉ. Thêm --to với thư mục mà ảnh được chép vào.');
  else await add({ content, folder: resolve(folder), isPublic }, files);
});

async function add(store: Parameters<typeof addMedia>[0], files: readonly string[]): Promise<void> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new WrongArguments(`Không có tệp ${missing}. Kiểm tra lại tên và đường dẫn.`);
  for (const added of await addMedia(store, files, localNow())) {
    if ('name' in added) console.log(`${added.file} → ${added.name}`);
    else {
      console.error(`${added.file}: ${added.problem.message} ${added.problem.hint}`);
      process.exitCode = 1;
    }
  }
}

async function verify(content: string, folder: string | undefined, place: string): Promise<void> {
  const { files, problems } = readLists(content);
  if (problems.length > 0) printErrors(problems, content);
  const differences = folder === undefined ? await compareAddress(files, place) : compareFolder(files, resolve(folder));
  for (const { name, is } of differences) console.error(`${name}: ${WORDS[is]}`);
  const isFaulty = differences.some(({ is }) => is !== 'unlisted');
  if (problems.length > 0 || isFaulty) process.exitCode = 1;
  else console.log(comparedText(files.length));
}
