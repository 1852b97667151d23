import type { Problem } from '../../diagnostics/problem.ts';
import { FILE_TYPES, type FileType } from '../../model/file-type.ts';

/** Why a file of media/ cannot be published, or not as it was meant. */
export type MediaFault =
  | 'lfs'
  | 'moving avif'
  | 'cut off'
  | { runs: 'HTML' | 'JavaScript' | 'XML' }
  | { broken: FileType }
  | { width: number; height: number }
  /** `unknown` names the type, where it has a name. */
  | { unknown: string; path: string };

const AS_JPG = 'Lưu lại thành JPG hay PNG rồi chép đè lên.';

/** Pictures that hardly any browser shows, and what to do about each. */
const PICTURES: Record<string, string> = {
  HEIC: `Đây là ảnh iPhone. Trên máy tính, mở ảnh rồi lưu thành JPG. Để iPhone chụp sẵn JPG: Cài đặt → Camera → Định dạng → Tương thích nhất.`,
  HEIF: AS_JPG,
  BMP: AS_JPG,
  JXL: AS_JPG,
  PSD: 'Mở bằng Photoshop, xuất ra JPG hay PNG.',
  ICO: AS_JPG,
};

const SOUND_OR_FILM =
  'Trang báo đăng được ảnh (JPG, PNG, WebP, AVIF, GIF, TIFF, SVG), PDF, âm thanh (MP3, M4A, WAV), phim (MP4, MOV) và văn bản (TXT, CSV, VTT). Hãy lưu lại thành một trong các loại đó.';

/** The problem that a fault is, in words for whoever put the file there; its place is the caller's to add. */
export function placelessFault(fault: MediaFault): Omit<Problem, 'place'> {
  if (fault === 'lfs')
    return {
      code: 'tep-lfs',
      message: 'Đây là con trỏ của Git LFS, không phải bản thân tệp: git chưa tải tệp thật về.',
      hint: 'Chạy “git lfs pull” trong thư mục nội dung. Nếu máy chưa có Git LFS thì cài trước bằng “git lfs install”.',
    };
  if (fault === 'moving avif')
    return {
      code: 'anh-khong-ho-tro',
      message: 'Ảnh AVIF động chưa đăng được.',
      hint: 'Lưu lại thành WebP động hay GIF, hoặc thành phim MP4.',
    };
  if (fault === 'cut off')
    return {
      code: 'anh-dut',
      message: 'Tệp ảnh này bị đứt giữa chừng (chép hay tải về chưa xong), nên bạn đọc chỉ thấy một phần ảnh.',
      hint: 'Chép lại ảnh từ bản gốc.',
    };
  if ('runs' in fault)
    return {
      code: 'tep-chay-duoc',
      message: `Bên trong tệp này là ${fault.runs}, thứ mà trình duyệt của người đọc sẽ chạy như một chương trình.`,
      hint: 'Xóa tệp khỏi thư mục media. Nếu cần đăng nội dung của nó, hãy lưu thành PDF hay ảnh.',
    };
  if ('broken' in fault)
    return {
      code: 'anh-hong',
      message: `Tệp này bắt đầu như một ảnh ${FILE_TYPES[fault.broken].ending.toUpperCase()} nhưng không đọc được.`,
      hint: 'Mở tệp bằng chương trình xem ảnh; nếu không mở được, hãy chép lại từ bản gốc hoặc lưu lại thành JPG hay PNG.',
    };
  if ('width' in fault)
    return {
      code: 'anh-qua-lon',
      message: `Ảnh có ${fault.width} × ${fault.height} điểm ảnh, nhiều hơn mức xử lý được (khoảng 268 triệu).`,
      hint: 'Thu nhỏ ảnh: trang báo hiện ảnh rộng nhất 1280 điểm.',
    };
  return unknownFault(fault);
}

const NAMED_AS_PICTURE = /\.(?:jpe?g|jfif|png|webp|avif|gif|svg|tiff?)$/i;

function unknownFault({ unknown, path }: { unknown: string; path: string }): Omit<Problem, 'place'> {
  const hint = PICTURES[unknown];
  if (hint)
    return {
      code: 'anh-khong-ho-tro',
      message: `Đây là ảnh ${unknown}, loại mà phần lớn trình duyệt không hiện được.`,
      hint,
    };
  if (NAMED_AS_PICTURE.test(path))
    return {
      code: 'anh-hong',
      message: `Tệp này mang tên một ảnh nhưng không đọc được như một ảnh${unknown ? `: bên trong là ${unknown}` : ''}.`,
      hint: 'Mở tệp bằng chương trình xem ảnh; nếu không mở được, hãy chép lại từ bản gốc hoặc lưu lại thành JPG hay PNG.',
    };
  return {
    code: 'tep-khong-dang-duoc',
    message: unknown
      ? `Trang báo không đăng được loại tệp này (${unknown}).`
      : 'Không nhận ra được đây là loại tệp gì.',
    hint: SOUND_OR_FILM,
  };
}
