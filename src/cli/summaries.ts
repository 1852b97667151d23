import { wholeNumber } from '../vietnamese/numbers.ts';

/** What the operator wants to know of a build: files made, written, left as they were and deleted; milliseconds. */
interface Built {
  rendered: number;
  written: readonly string[];
  kept: number;
  deleted: number;
  total: number;
}

/** The last line of a build. */
export const builtText = ({ rendered, written, kept, deleted, total }: Built, out: string): string =>
  `Dựng xong trong ${(total / 1000).toFixed(1).replace('.', ',')} giây: làm ${wholeNumber(rendered)} tệp, ghi ${wholeNumber(written.length)}, giữ nguyên ${wholeNumber(kept)}, xóa ${wholeNumber(deleted)}. Bản dựng ở ${out}`;

/** The last line of a joining of parts. */
export const mergedText = (parts: number, { written, kept }: Pick<Built, 'written' | 'kept'>, out: string): string =>
  `Ghép xong ${wholeNumber(parts)} phần: ghi ${wholeNumber(written.length)} tệp, giữ nguyên ${wholeNumber(kept)}. Bản dựng ở ${out}`;

/** The last line of a check that found no errors. */
export const checkedText = (articles: number): string => `${wholeNumber(articles)} bài, không có lỗi.`;

/** The last line of a comparison of the picture store with its lists that found no difference. */
export const comparedText = (files: number): string => `${wholeNumber(files)} tệp, đúng như danh sách.`;
