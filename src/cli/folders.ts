import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { WrongArguments } from '../diagnostics/failures.ts';

/** Whether a folder is another one, or lies in it. */
export const isInside = (inner: string, outer: string): boolean =>
  `${inner}/`.startsWith(outer.endsWith('/') ? outer : `${outer}/`);

/**
 * The content folder and the cache, as absolute paths.
 * @throws WrongArguments where the content is not there, or the cache would get in its way
 */
export function placesOf(values: { content: string; cache: string }): { content: string; cache: string } {
  const content = resolve(values.content);
  if (isFolder(content) !== true)
    throw new WrongArguments(
      isFolder(content) === undefined
        ? `--content: không có thư mục ${content}. Nêu thư mục nội dung, nơi có site.yml.`
        : `--content: ${content} là một tệp. Nêu thư mục nội dung, nơi có site.yml.`,
    );
  const cache = resolve(values.cache);
  refuseNearContent({ option: '--cache', folder: cache }, content);
  return { content, cache };
}

/** A folder that is written to, and the option that names it. */
interface WrittenFolder {
  option: '--out' | '--cache' | '--picture-cache';
  folder: string;
}

/**
 * Refuses a folder that is written to where it is a file, is the content folder, holds it, or lies in it.
 * @throws WrongArguments
 */
export function refuseNearContent({ option, folder }: WrittenFolder, content: string): void {
  if (isFolder(folder) === false)
    throw new WrongArguments(`${option}: ${folder} là một tệp. Nêu một thư mục, chưa có cũng được.`);
  if (isInside(content, folder))
    throw new WrongArguments(
      `${option}: ghi vào ${folder} sẽ đè lên nội dung trong ${content}. Chọn một thư mục ở ngoài.`,
    );
  if (isInside(folder, content))
    throw new WrongArguments(
      `${option}: ${folder} nằm trong thư mục nội dung ${content}, sẽ bị đọc như nội dung. Chọn một thư mục ở ngoài.`,
    );
}

/**
 * Refuses a folder that is written to where it lies in the output.
 * @throws WrongArguments
 */
export function refuseWithinOutput({ option, folder }: WrittenFolder, out: string): void {
  if (isInside(folder, out))
    throw new WrongArguments(
      `${option}: ${folder} nằm trong bản dựng ${out}, mà mọi tệp ở đó đều được đăng. Chọn một thư mục ở ngoài.`,
    );
}

/**
 * The file for a report, as an absolute path, where one is wanted.
 * @throws WrongArguments where it cannot be written
 */
export function reportOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const report = resolve(written);
  const folder = dirname(report);
  if (isFolder(folder) !== true)
    throw new WrongArguments(`--report: không có thư mục ${folder}. Tạo thư mục ấy trước, hoặc ghi vào chỗ khác.`);
  if (isFolder(report)) throw new WrongArguments(`--report: ${report} là một thư mục. Nêu tên tệp trong đó.`);
  return report;
}

/** Whether there is a folder at a path; undefined where there is nothing, or nothing that can be seen. */
function isFolder(path: string): boolean | undefined {
  try {
    return statSync(path).isDirectory();
  } catch {
    return undefined;
  }
}
