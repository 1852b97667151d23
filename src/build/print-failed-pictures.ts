import type { PictureReport } from '../output/report.ts';

/** The exit status of a build that is done but for some pictures. */
const PICTURES_FAILED = 4;

/** How many pictures are told one by one: where a disk is missing, it is all of them. */
const MOST_TOLD = 20;

/** Tells on the error output which pictures the site does without, and gives the exit status for it. */
export function printFailedPictures({ failed }: PictureReport): void {
  if (failed.length === 0) return;
  for (const { src, reason, isUnread } of failed.slice(0, MOST_TOLD)) {
    const why = reason.trim().replace(/\s*\n\s*/g, '; ');
    console.error(
      isUnread
        ? `media/${src}: ${why}.`
        : `media/${src}: không làm được ảnh cho trang báo từ tệp này (${why}). Mở tệp bằng chương trình xem ảnh rồi lưu lại thành JPG hay PNG.`,
    );
  }
  if (failed.length > MOST_TOLD) console.error(`… và ${failed.length - MOST_TOLD} ảnh nữa; xem hết bằng --report TỆP.`);
  console.error(`Trang báo đã làm xong, nhưng thiếu ${failed.length} ảnh nêu trên.`);
  process.exitCode = PICTURES_FAILED;
}
