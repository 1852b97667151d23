import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { categoryMeant, draftArticle } from '../src/articles/front-matter/draft-article.ts';
import { contentKind } from '../src/articles/listing/content-kind.ts';
import { parseArticle } from '../src/articles/parsing/parse-article.ts';
import { readSite } from '../src/articles/parsing/parse-site.ts';
import { publishDraft } from '../src/articles/parsing/publish-draft.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printProblems } from '../src/cli/print-problems.ts';
import { haveErrors } from '../src/diagnostics/problem.ts';

const USAGE = `Cách dùng: npm run new -- "Tiêu đề bài" --category thoi-su --author "Ngọc Hưởng"
           npm run new -- --publish content/articles/2026/11/ten-bai.md

  --publish    đăng bài nháp này: bỏ dòng draft, ghi ngày giờ đăng là lúc này nếu ngày giờ cũ đã qua
  --category   mã hoặc tên chuyên mục trong site.yml
  --author     tên tác giả; nhiều người thì viết --author nhiều lần
  --slug       tên tệp, nếu không muốn lấy từ tiêu đề
  --content    thư mục nội dung (mặc định: content)`;

/** Ends the command with a message; 1: the content stands in the way, 2: the arguments do, 3: something else. */
function stop(message: string, status: 1 | 2 | 3): never {
  console.error(message);
  process.exit(status);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        category: { type: 'string' },
        author: { type: 'string', multiple: true, default: [] },
        slug: { type: 'string' },
        publish: { type: 'string' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(`${argumentFault(error as NodeJS.ErrnoException)}\n\n${USAGE}`, 2);
  }
}

/** What is wrong with the arguments, in the language of those who write. */
function argumentFault({ code, message }: NodeJS.ErrnoException): string {
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `Không có tùy chọn ${option}. Tít có dấu gạch ở đầu thì đặt cuối lệnh, sau hai dấu gạch: -- "- Tít"`
    : `Tùy chọn ${option} thiếu giá trị.`;
}

/** Writes a file, with the folders around it; with the flag `wx` never over another. */
function write(file: string, text: string, flag: 'w' | 'wx'): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') stop(`Không ghi được ${file}: ${message}`, 3);
    stop(`Đã có tệp ${file}, không ghi đè. Đổi tiêu đề, hoặc đặt tên tệp khác bằng --slug.`, 1);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const { site, problems } = readSite(values.content);
if (!site) {
  printProblems(problems, values.content);
  process.exit(1);
}

if (values.publish !== undefined) {
  const file = values.publish;
  const from = relative(values.content, file).replaceAll('\\', '/');
  if (contentKind(from) !== 'article' || !existsSync(file))
    stop(
      `--publish: không có bài nào ở ${file}. Ghi đường dẫn của một tệp trong ${join(values.content, 'articles')}.`,
      2,
    );
  const published = publishDraft(from, readFileSync(file), site, localNow());
  if ('problems' in published) {
    if (published.problems.length === 0) stop(`${file} không phải bài nháp: không có dòng draft: true.`, 2);
    printProblems(published.problems, values.content);
    process.exit(1);
  }
  const target = join(values.content, published.path);
  const isMoved = published.path !== from;
  write(target, published.text, isMoved ? 'wx' : 'w');
  if (isMoved) rmSync(file);
  console.log(`Đã bỏ nháp: ${target}\nBài hiện ra ở lần dựng trang tới. Kiểm tra bằng: npm run check`);
  process.exit();
}

const categories = site.categories.map(({ slug, name }) => `${slug} (${name})`).join(', ');
const asked = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
/** The given answer, or the one typed in on a terminal. */
const answer = async (given: string | undefined, question: string): Promise<string> =>
  (given ?? (await asked?.question(`${question}: `)))?.trim() ?? '';

const title = await answer(positionals.length > 0 ? positionals.join(' ') : undefined, 'Tiêu đề');
const written = await answer(values.category, `Chuyên mục – ${categories}`);
const authors = values.author.length > 0 ? values.author : [await answer(undefined, 'Tác giả')];
asked?.close();

const missing = [
  title === '' && 'tiêu đề',
  written === '' && 'chuyên mục (--category)',
  authors.some((name) => name.trim() === '') && 'tác giả (--author)',
].filter((name) => name !== false);
if (missing.length > 0) stop(`Còn thiếu: ${missing.join(', ')}.\n\n${USAGE}`, 2);
const category = categoryMeant(written, site);
if (!category) stop(`Không có chuyên mục “${written}”. Các chuyên mục: ${categories}.`, 2);
const { path, text } = draftArticle({ title, category, authors, at: localNow(), slug: values.slug });
if (path.endsWith('/.md')) stop('Tiêu đề phải có ít nhất một chữ hay số để đặt tên tệp.', 2);

const { problems: faults } = parseArticle(path, '', Buffer.from(text), site);
if (haveErrors(faults)) {
  for (const { message, hint } of faults) console.error(hint ? `${message} ${hint}` : message);
  process.exit(2);
}

const file = join(values.content, path);
write(file, text, 'wx');
console.log(`Đã tạo ${file}, là bài nháp (draft: true).
Mở tệp này: viết sapo ở dòng lead, viết bài sau dòng --- thứ hai. Viết xong, đăng bằng: npm run new -- --publish ${file}`);
