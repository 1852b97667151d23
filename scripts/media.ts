import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSite, SITE_FILE } from '../src/articles/parsing/parse-site.ts';
import { addMedia, compareAddress, compareFolder, readLists } from '../src/build/media-store.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printErrors } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { HelpWanted, WrongArguments } from '../src/diagnostics/failures.ts';

const USAGE = `npm run media -- add FILE… [--to DIR] [--content DIR]
npm run media -- verify [--to DIR] [--content DIR]

  add      chép ảnh vào nơi mà media: trong site.yml nêu tên, ghi vào danh sách media.jsonl
  verify   so danh sách với nơi để ảnh
  --to     thư mục để ảnh; cần khi media: là một địa chỉ, rồi đưa thư mục ấy lên máy chủ`;

/** How a file is not as the lists say, for the operator. */
const WORDS = {
  missing: 'không có ở nơi để ảnh',
  different: 'khác với danh sách',
  unlisted: 'có ở nơi để ảnh nhưng không có trong danh sách, nên bài viết không dùng được',
};

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      to: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) throw new HelpWanted(USAGE);
  const [command, ...files] = positionals;
  if (!(command === 'verify' && files.length === 0) && !(command === 'add' && files.length > 0))
    throw new WrongArguments(`Cách dùng:\n${USAGE}`);
  const content = resolve(values.content);
  const settings = join(content, SITE_FILE);
  const { site, problems } = parseSite(existsSync(settings) ? readFileSync(settings) : undefined);
  if (!site) {
    printErrors(problems, content);
    process.exitCode = 1;
    return;
  }
  const { media: place } = site;
  const isPublic = place !== undefined && /^https?:/.test(place);
  const folder = values.to ?? (place === undefined || isPublic ? undefined : resolve(content, place));
  if (place === undefined)
    throw new WrongArguments(
      'Trong site.yml chưa có dòng media: nêu nơi để ảnh, ví dụ media: https://media.bao.example.vn/',
    );
  if (command === 'verify') await verify(content, folder, place);
  else if (folder === undefined) throw new WrongArguments(`media: là một địa chỉ, nên cần --to DIR.\n${USAGE}`);
  else await add({ content, folder: resolve(folder), isPublic }, files);
});

async function add(store: Parameters<typeof addMedia>[0], files: readonly string[]): Promise<void> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new WrongArguments(`Không có tệp ${missing}.`);
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
  else console.log(`${files.length.toLocaleString('vi')} tệp, đúng như danh sách.`);
}
