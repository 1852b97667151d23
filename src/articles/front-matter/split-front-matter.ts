import matter from 'gray-matter';
import { characterName } from '../../diagnostics/character-name.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { toNfc } from '../../vietnamese/nfc.ts';
import { placeAt } from './place-at.ts';
import { parseYaml, type ReadFields, readFields } from './yaml-fields.ts';
import { tooTangled } from './yaml-limits.ts';

export interface Body {
  /** Markdown after the front-matter: NFC, LF line ends. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

const NO_BODY: Body = { body: '', bodyLine: 1 };

const CLOSING_LINE = /\n---[ \t]*\r?(?:\n|$)/;

/**
 * Splits a file into its YAML front-matter and its body. Front-matter in any other language is refused unread.
 * With `fields` absent, `problems` says why.
 */
export function splitFrontMatter(path: string, text: string): ReadFields & { body: Body } {
  const problem = outerProblem(path, text);
  if (problem) return { body: NO_BODY, problems: [problem] };
  const start = text.indexOf('\n') + 1;
  const tangled = tooTangled(path, text, start, text.slice(start, CLOSING_LINE.exec(text)?.index));
  if (tangled) return { body: NO_BODY, problems: [tangled] };
  // gray-matter ends the source before the last "\n": of CRLF, half is left, which YAML takes for text after a closing brace.
  const engine = { parse: (source: string) => ({ document: parseYaml(source.replace(/\r$/, '')) }) };
  const { data, matter: source } = matter(text, { engines: { yaml: engine } });
  const document = (data as { document?: ReturnType<typeof parseYaml> }).document ?? parseYaml('');
  return { ...readFields(path, text, text.indexOf(source, 3), document), body: bodyOf(text) };
}

/** The YAML between two lines of hyphens that open the file; empty where there is none. */
export function plainSource(text: string): string {
  const end = text.indexOf('\n---');
  if (end === -1 || !/^---\r?\n/.test(text) || CLOSING_LINE.exec(text)?.index !== end) return '';
  return text.slice(text.indexOf('\n') + 1, end);
}

/** The body of a file whose front-matter is known to be sound; the whole text where there is none. */
export function bodyOf(text: string): Body {
  const closing = CLOSING_LINE.exec(text);
  const start = closing ? closing.index + closing[0].length : 0;
  let bodyLine = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < start; end = text.indexOf('\n', end + 1)) bodyLine++;
  return { body: toNfc(text.slice(start)).replaceAll('\r\n', '\n'), bodyLine };
}

/** What is wrong with the lines of hyphens around the front-matter. */
function outerProblem(path: string, text: string): Problem | undefined {
  const first = /^.*/.exec(text)?.[0] ?? '';
  const strays = strayProblemOf(path, text, 0, first, 'mở đầu');
  if (strays) return strays;
  if (!first.startsWith('---') || first.startsWith('----'))
    return {
      code: 'dau-bai-thieu',
      place: placeAt(path, text, 0, first.length),
      message:
        text.trim() === '' ? 'Tệp này trống.' : 'Dòng đầu tiên của tệp phải là ba dấu gạch ---, mở đầu phần khai báo.',
      hint: openingHint(text, first),
    };
  const language = first.slice(3).trim();
  if (language !== '' && language !== 'yaml' && language !== 'yml')
    return {
      code: 'dau-bai-la',
      place: placeAt(path, text, 3, first.length - 3),
      message: `Phần khai báo ghi là “${language}”, nhưng chỉ dạng thường (YAML) được đọc.`,
      hint: 'Dòng đầu chỉ để ba dấu gạch ---, các trường viết theo dạng “tên: giá trị”.',
    };
  const like = text.indexOf('\n---');
  if (like !== -1 && CLOSING_LINE.exec(text)?.index === like) return undefined;
  for (const { 0: line, index } of text.matchAll(/^.*[-\u2013\u2014].*$/gm)) {
    const closing = index === 0 ? undefined : strayProblemOf(path, text, index, line, 'đóng');
    if (closing) return closing;
  }
  return {
    code: 'dau-bai-ho',
    place: like === -1 ? placeAt(path, text, 0, 3) : placeAt(path, text, like + 1, 200),
    message:
      like === -1
        ? 'Phần khai báo mở ra ở dòng này mà không có dòng --- đóng lại.'
        : 'Dòng đóng phần khai báo phải có đúng ba dấu gạch ---, không thêm gì khác.',
    hint: 'Sau trường cuối cùng, thêm một dòng chỉ có ba dấu gạch ---, rồi mới đến bài.',
  };
}

/** What to do about a file that does not begin with three hyphens. */
function openingHint(text: string, first: string): string {
  if (/^\s*\n---/.test(text)) return 'Xóa các dòng trống ở đầu tệp.';
  if (/^\s*(?:-{2,}|\+{3}|={3,}|`{3}.*|~{3}.*)\s*$/.test(first)) return 'Sửa dòng đầu thành đúng ba dấu gạch: ---';
  if (/^[a-z]+:\s/.test(first)) return 'Thêm một dòng chỉ có ba dấu gạch --- ở trên cùng.';
  if (/\n---[ \t]*\r?\n[a-z]+:\s/.test(text))
    return 'Xóa mọi thứ đứng trước dòng --- đầu tiên, hoặc chuyển xuống thân bài.';
  return 'Chép phần khai báo từ một bài đã có, hoặc tạo bài bằng lệnh npm run new.';
}

/** A line that looks like three hyphens, but for dashes in their place or characters that nobody sees around them. */
const LIKE_HYPHENS =
  /^([^\S\r\n]|[\u00ad\u200b-\u200f\u2060\ufeff])*(?:---|[-\u2013\u2014]{1,3})([^\S\r\n]|[\u00ad\u200b-\u200f\u2060\ufeff])*\r?$/;

/**
 * What is wrong with a line that will have been meant as the first or last one of the front-matter, told by the character at
 * fault.
 */
function strayProblemOf(path: string, text: string, start: number, line: string, which: string): Problem | undefined {
  if (!LIKE_HYPHENS.test(line) || /^---[ \t]*\r?$/.test(line)) return undefined;
  const at = line.search(/[^\t -]/);
  const dash = /[\u2013\u2014]/.exec(line)?.[0];
  if (at < 0 || (!dash && !line.includes('---'))) return undefined;
  const character = dash ?? line.charAt(at);
  const name = dash ? `gạch dài ${dash} (U+${dash === '\u2013' ? '2013' : '2014'})` : characterName(character);
  return {
    code: which === 'đóng' ? 'dau-bai-ho' : 'dau-bai-thieu',
    place: placeAt(path, text, start + line.indexOf(character), 1),
    message: `Dòng ${which} phần khai báo phải là đúng ba dấu gạch ngắn ---, nhưng ở đây có ${name}.`,
    hint: 'Xóa cả dòng này rồi gõ lại ba dấu gạch bằng bàn phím: ---',
  };
}
