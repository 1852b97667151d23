import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../diagnostics/problem.ts';
import { FORBIDDEN_CHARACTERS } from '../../model/text-field.ts';
import { LARGEST_TEXT } from '../../model/text-limits.ts';
import { mergeConflicts } from './merge-conflict.ts';
import { placeAt } from './place-at.ts';
import { withinLimits } from './within-limits.ts';

/** A writer's file as text: without a byte-order mark and with LF or CRLF line ends; or what keeps it from being read. */
export function decodeText(path: string, bytes: Uint8Array): { text?: string; problems: Problem[] } {
  if (bytes.length > LARGEST_TEXT) return { problems: [tooLarge(path, bytes.length)] };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf16(buffer) || !isUtf8(buffer)) return { problems: [notUtf8(path, buffer)] };
  const text = plainText(buffer);
  const conflicts = mergeConflicts(path, text);
  return conflicts.length > 0
    ? { problems: withinLimits(path, conflicts) }
    : { text, problems: [...forbidden(path, text), ...lost(path, text)] };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

/** The problem of a text file that is too large to be read. */
const tooLarge = (path: string, size: number): Problem => ({
  code: 'tep-qua-lon',
  place: { path },
  message: `Tệp này nặng ${megabytes(size)}; một tệp chữ tối đa ${megabytes(LARGEST_TEXT)}.`,
  hint: 'Chia thành nhiều bài, hoặc bỏ ra những gì không phải chữ (ảnh chép thẳng vào bài, dữ liệu).',
});

/** The characters of a file without a byte-order mark, and with line ends instead of the lone returns of old Macs. */
function plainText(bytes: Buffer): string {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Whether the bytes begin with UTF-16's mark, or with an ASCII letter in UTF-16. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0);

function notUtf8(path: string, bytes: Buffer): Problem {
  const text = plainText(bytes);
  return {
    code: 'khong-phai-utf-8',
    place: isUtf16(bytes) ? { path } : placeAt(path, text, text.indexOf('\ufffd'), 1),
    message: isUtf16(bytes)
      ? 'Tệp được lưu bằng mã UTF-16, không phải UTF-8.'
      : 'Từ chỗ này, tệp không phải là văn bản UTF-8.',
    hint: 'Mở tệp bằng trình soạn thảo, chọn “Lưu với mã UTF-8” (Save with encoding UTF-8) rồi lưu lại.',
  };
}

function forbidden(path: string, text: string): Problem[] {
  const match = FORBIDDEN_CHARACTERS.exec(text);
  if (!match) return [];
  const name = `U+${text.charCodeAt(match.index).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    {
      code: 'ky-tu-cam',
      place: placeAt(path, text, match.index, 1),
      message: `Ở đây có ký tự điều khiển ${name}, mắt không thấy được và trang không hiển thị được.`,
      hint: 'Xóa ký tự này (thường theo vào khi dán từ Word) rồi gõ lại đoạn quanh nó nếu cần.',
    },
  ];
}

/** What stands for a letter that was lost, and letters that only a font of its own can show (the bullets of Word). */
const LOST = /[\ufffd\ue000-\uf8ff]/;

function lost(path: string, text: string): Problem[] {
  const match = LOST.exec(text);
  if (!match) return [];
  const isReplaced = match[0] === '\ufffd';
  return [
    {
      code: 'ky-tu-hong',
      place: placeAt(path, text, match.index, 1),
      message: isReplaced
        ? 'Ở đây có dấu \ufffd (U+FFFD): một chữ đã mất khi văn bản được chuyển mã.'
        : `Ở đây có ký tự riêng của một phông chữ (U+${match[0].charCodeAt(0).toString(16).toUpperCase()}): bạn đọc chỉ thấy một ô vuông.`,
      hint: isReplaced
        ? 'Gõ lại chữ đã mất; nếu có nhiều dấu này thì chép lại từ bản gốc.'
        : 'Thường là dấu đầu dòng theo vào khi dán từ Word: thay bằng dấu - và một dấu cách.',
    },
  ];
}
