import type { Problem } from '../../diagnostics/problem.ts';
import type { MediaFile } from '../../model/media.ts';
import { readMediaInfo } from './media-info.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Reads a file below content/media; never throws. One that is called a picture must be one. */
export async function parseMedia(
  path: string,
  blob: string,
  bytes: Uint8Array,
): Promise<{ value?: MediaFile; problems: Problem[] }> {
  const size = await readMediaInfo(bytes);
  if (PICTURE.test(path) && size.width === undefined) {
    return {
      problems: [
        {
          code: 'anh-hong',
          place: { path },
          message: 'Tệp này mang tên một ảnh nhưng không đọc được như một ảnh.',
          hint: 'Mở tệp bằng chương trình xem ảnh; nếu không mở được, hãy chép lại từ bản gốc hoặc lưu lại thành JPG hay PNG.',
        },
      ],
    };
  }
  const file = path.slice('media/'.length);
  const src = file.normalize('NFC');
  return { value: { src, ...(src !== file && { file }), blob, bytes: bytes.length, ...size }, problems: [] };
}
