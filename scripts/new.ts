import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { categoryMeant, draftArticle } from '../src/articles/front-matter/draft-article.ts';
import { contentKind } from '../src/articles/listing/content-kind.ts';
import { parseArticle } from '../src/articles/parsing/parse-article.ts';
import { readSite } from '../src/articles/parsing/parse-site.ts';
import { publishDraft } from '../src/articles/parsing/publish-draft.ts';
import { type NewArguments, readNewArguments } from '../src/cli/content-arguments.ts';
import { localNow } from '../src/cli/local-now.ts';
import { printProblems } from '../src/cli/print-problems.ts';
import { runCommand } from '../src/cli/run-command.ts';
import { wrongUse } from '../src/cli/usage.ts';
import { WrongArguments } from '../src/diagnostics/failures.ts';
import { haveErrors, type Problem } from '../src/diagnostics/problem.ts';

type Site = NonNullable<ReturnType<typeof readSite>['site']>;

await runCommand(async () => {
  const given = readNewArguments(process.argv.slice(2));
  const { site, problems } = readSite(given.content);
  if (!site) printFaults(problems, given.content);
  else if (given.publish !== undefined) publish(given.publish, given.content, site);
  else await create(given, site);
});

/** Tells what in the content stands in the way, and gives the exit status for it. */
function printFaults(problems: readonly Problem[], content: string): void {
  printProblems(problems, content);
  process.exitCode = 1;
}

/** Writes a file, with the folders around it; with the flag `wx` never over another: tells whether it was written. */
function write(file: string, text: string, flag: 'w' | 'wx'): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`Đã có tệp ${file}, không ghi đè. Đổi tiêu đề, hoặc đặt tên tệp khác bằng --slug.`);
    process.exitCode = 1;
    return false;
  }
}

/** Publishes a draft: with this moment's date where its own has passed, in the folder of that month. */
function publish(file: string, content: string, site: Site): void {
  const from = relative(content, file).replaceAll('\\', '/');
  if (contentKind(from) !== 'article' || !existsSync(file))
    throw new WrongArguments(
      `--publish: không có bài nào ở ${file}. Ghi đường dẫn của một tệp trong ${join(content, 'articles')}.`,
    );
  const published = publishDraft(from, readFileSync(file), site, localNow());
  if ('problems' in published) {
    if (published.problems.length === 0)
      throw new WrongArguments(`${file} không phải bài nháp: không có dòng draft: true.`);
    printFaults(published.problems, content);
    return;
  }
  const target = join(content, published.path);
  const isMoved = published.path !== from;
  if (!write(target, published.text, isMoved ? 'wx' : 'w')) return;
  if (isMoved) rmSync(file);
  console.log(`Đã bỏ nháp: ${target}\nBài hiện ra ở lần dựng trang tới. Kiểm tra bằng: npm run check`);
}

/** Makes a draft; asks on a terminal for what is not given. */
async function create(given: NewArguments, site: Site): Promise<void> {
  const categories = site.categories.map(({ slug, name }) => `${slug} (${name})`).join(', ');
  const asked = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  /** The given answer, or the one typed in on a terminal. */
  const answer = async (said: string | undefined, question: string): Promise<string> =>
    (said ?? (await asked?.question(`${question}: `)))?.trim() ?? '';

  const title = await answer(given.title, 'Tiêu đề');
  const written = await answer(given.category, `Chuyên mục – ${categories}`);
  const authors = given.authors.length > 0 ? given.authors : [await answer(undefined, 'Tác giả')];
  asked?.close();

  const missing = [
    title === '' && 'tiêu đề',
    written === '' && 'chuyên mục (--category)',
    authors.some((name) => name.trim() === '') && 'tác giả (--author)',
  ].filter((name) => name !== false);
  if (missing.length > 0) throw wrongUse('new', `Còn thiếu: ${missing.join(', ')}.`);
  const category = categoryMeant(written, site);
  if (!category) throw new WrongArguments(`Không có chuyên mục “${written}”. Các chuyên mục: ${categories}.`);
  const { path, text } = draftArticle({ title, category, authors, at: localNow(), slug: given.slug });
  if (path.endsWith('/.md')) throw new WrongArguments('Tiêu đề phải có ít nhất một chữ hay số để đặt tên tệp.');
  const { problems } = parseArticle(path, '', Buffer.from(text), site);
  if (haveErrors(problems))
    throw new WrongArguments(problems.map(({ message, hint }) => (hint ? `${message} ${hint}` : message)).join('\n'));

  const file = join(given.content, path);
  if (!write(file, text, 'wx')) return;
  console.log(`Đã tạo ${file}, là bài nháp (draft: true).
Mở tệp này: viết sapo ở dòng lead, viết bài sau dòng --- thứ hai. Viết xong, đăng bằng: npm run new -- --publish ${file}`);
}
