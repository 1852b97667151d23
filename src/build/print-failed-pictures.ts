import type { PictureReport } from '../output/report.ts';

/** The exit status of a build that is done but for some pictures. */
const PICTURES_FAILED = 4;

/** Tells on the error output which pictures the site does without, and gives the exit status for it. */
export function printFailedPictures({ failed }: PictureReport): void {
  if (failed.length === 0) return;
  for (const { src, reason } of failed)
    console.error(
      `media/${src}: không làm được ảnh cho trang báo từ tệp này (${reason}). Mở tệp bằng chương trình xem ảnh rồi lưu lại thành JPG hay PNG.`,
    );
  console.error(`Trang báo đã làm xong, nhưng thiếu ${failed.length} ảnh nêu trên.`);
  process.exitCode = PICTURES_FAILED;
}
