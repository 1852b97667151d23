import type { Problem } from '../../diagnostics/problem.ts';
import { meantWords } from './meant-value.ts';
import { placeAt } from './place-at.ts';
import { yamlInline } from './yaml-line.ts';

/** Fields that take a list of words. */
const LISTS = new Set(['author', 'tags', 'aliases']);

/** One line of YAML with its indent, name and value, as a writer meant it. */
const FIELD = /^(\s*(?:- )?)([\p{L}\p{N}_-]+)\s*:(\s*)(.*?)\s*$/u;

/** A line that YAML cannot read: what to tell its writer, and where it is clear, the line as it was meant. */
export interface SyntaxFault {
  problem: Problem;
  /** Replaces a part of the text; it has no line end. */
  mending?: { start: number; end: number; text: string };
}

/**
 * Broken YAML in words for somebody who has never heard of YAML. The line at fault tells more than the parser does, so it is
 * looked at first: nearly always a value lacks quotes, or a colon its space.
 *
 * @param code the parser's code, or NOT_A_MAP where there are no fields at all
 * @param position where in the text the parser stumbled
 */
export function syntaxFault(path: string, text: string, code: string, position: number): SyntaxFault {
  const at = (code === 'MISSING_CHAR' ? openQuote(text, position) : openBracket(text, position)) ?? position;
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', start);
  const line = text.slice(start, next === -1 ? undefined : next).replace(/\r$/, '');
  const { message, hint, instead, wholeLine } = adviceFor(line, code);
  const first = start + (line.length - line.trimStart().length);
  return {
    problem: {
      code: 'cu-phap-sai',
      place: wholeLine ? placeAt(path, text, first, line.trim().length) : placeAt(path, text, at, 1),
      message,
      hint: hint ?? `Viết: ${instead}`,
    },
    mending: instead === undefined ? undefined : { start: first, end: start + line.length, text: instead },
  };
}

/** One of `hint` and `instead` is there. */
interface Advice {
  message: string;
  hint?: string;
  /** The line as it will have been meant, without its indent. */
  instead?: string;
  /** Whether the line as such is at fault, not one place in it. */
  wholeLine?: boolean;
}

function adviceFor(line: string, code: string): Advice {
  if (code === 'TAB_AS_INDENT' || /^\s*\t/.test(line))
    return { message: 'Đầu dòng này có dấu Tab.', hint: 'Thụt dòng bằng hai dấu cách, không dùng phím Tab.' };
  if (code === 'MULTIPLE_DOCS' || code === 'DOC_START' || line === '...')
    return { message: 'Phần khai báo bị ngắt ở dòng này.', hint: 'Xóa dòng này đi.', wholeLine: true };

  const group = /^\s*- (\{.*?)\s*$/.exec(line)?.[1];
  const advice = group && groupAdvice('- ', group);
  if (advice) return advice;
  const field = FIELD.exec(line);
  if (!field) {
    if (/^\s*-[^\s-]/.test(line))
      return {
        message: 'Sau dấu gạch đầu dòng cần một dấu cách.',
        instead: line.replace('-', '- ').trim(),
        wholeLine: true,
      };
    return {
      message: 'Dòng này không có dạng “tên trường: giá trị”.',
      hint: 'Nếu đây là phần nối tiếp của dòng trên, hãy thụt vào hai dấu cách; nếu không, thêm tên trường và dấu hai chấm.',
      wholeLine: true,
    };
  }
  const [, indent = '', name = '', gap = '', value = ''] = field;
  const dash = indent.trimStart();
  if (gap === '' && value !== '')
    return { message: 'Sau dấu hai chấm cần một dấu cách.', instead: `${dash}${name}: ${value}`, wholeLine: true };
  const instead = `${dash}${name}: ${quoted(value)}`;
  const curly = curlyQuotes(value);
  if (curly)
    return {
      message: 'Giá trị này phải đặt trong ngoặc kép thẳng "; ngoặc kép cong “ ” (U+201C, U+201D) không thay được.',
      instead: `${dash}${name}: ${quoted(curly.inner)}`,
    };
  if (/^["']/.test(value)) {
    const mark = value[0] === '"' ? 'ngoặc kép' : 'nháy đơn';
    if (value.length === 1 || !value.slice(1).includes(value.charAt(0)))
      return { message: `Dấu ${mark} mở ra ở dòng này không được đóng lại.`, instead, wholeLine: true };
    if (code === 'BAD_DQ_ESCAPE') return { message: 'Trong dấu ngoặc kép, dấu \\ có nghĩa riêng.', instead };
    const words = LISTS.has(name) ? meantWords(value) : undefined;
    return {
      message: `Giá trị đặt trong dấu ${mark} lại có thêm dấu ${mark} hoặc chữ ở bên ngoài.`,
      instead: words && words.length > 1 ? `${dash}${name}: ${yamlInline(words)}` : instead,
    };
  }
  if (/^(?:\[\s*)?\{/.test(value)) {
    const advice = groupAdvice(`${dash}${name}: `, value);
    if (advice) return advice;
  }
  if (value.includes(': ') || value.endsWith(':'))
    return { message: 'Giá trị có dấu hai chấm nên phải đặt trong dấu ngoặc kép.', instead };
  if (/^[[{]/.test(value)) return listAdvice(`${dash}${name}`, value, instead);
  if (LISTS.has(name) && /^- \S/.test(value))
    return {
      message:
        'Mục có dấu gạch đầu dòng phải đứng ở dòng riêng; trên cùng một dòng thì danh sách đặt trong ngoặc vuông.',
      instead: `${dash}${name}: ${yamlInline(meantWords(value.slice(2)) ?? [])}`,
      wholeLine: true,
    };
  if (/^[^\p{L}\p{N}\s(“‘–—.…+/]/u.test(value))
    return { message: `Giá trị mở đầu bằng “${value[0]}” nên phải đặt trong dấu ngoặc kép.`, instead };
  return {
    message: 'Không đọc được phần khai báo từ chỗ này.',
    hint:
      indent === ''
        ? 'Các trường phải bắt đầu ở đầu dòng, thẳng hàng với nhau; kiểm tra cả dòng ngay phía trên.'
        : 'Các dòng con của một trường phải thụt vào bằng nhau.',
  };
}

/** What to do about a value that begins like a list or a group in brackets. */
function listAdvice(name: string, value: string, instead: string): Advice {
  const closing = value.startsWith('[') ? ']' : '}';
  const words = value.startsWith('[') && value.includes('#') ? meantWords(value) : undefined;
  if (words)
    return {
      message: 'Trong danh sách, dấu # mở đầu một lời ghi chú, nên chữ sau nó bị bỏ mất.',
      instead: `${name}: ${yamlInline(words)}`,
      wholeLine: true,
    };
  if (!value.includes(closing))
    return {
      message: `Dấu “${value[0]}” mở ra ở dòng này không được đóng lại.`,
      instead: `${name}: ${value}${closing}`,
      wholeLine: true,
    };
  const strayComma = value.startsWith('[') && /^\[\s*,|,\s*,/.test(value) ? meantWords(value) : undefined;
  if (strayComma)
    return {
      message: 'Trong danh sách có dấu phẩy thừa.',
      instead: `${name}: ${yamlInline(strayComma)}`,
      wholeLine: true,
    };
  return {
    message: `Giá trị mở đầu bằng “${value[0]}” được hiểu là một danh sách, nhưng sau “${closing}” lại còn chữ.`,
    instead,
  };
}

/** A value with a colon in it, between the brackets of a group of fields. */
const COLON_IN_GROUP = /(?<=[{,]\s*[\p{L}\p{N}_-]+:\s+)[^\s"'{},][^{},]*?:\s[^{},]*?(?=\s*[,}])/u;

/**
 * What to do about a group of fields on one line, or a list of such; undefined where nothing of that is clear.
 *
 * @param start what stands before it in the line
 */
function groupAdvice(start: string, value: string): Advice | undefined {
  if (value.split('"').length % 2 === 0)
    return {
      message: 'Dấu ngoặc kép mở ra ở dòng này không được đóng lại.',
      hint: 'Thêm dấu " vào cuối giá trị ấy.',
      wholeLine: true,
    };
  if (!value.includes('}'))
    return {
      message: 'Dấu “{” mở ra ở dòng này không được đóng lại.',
      instead: `${start}${value} }${value.startsWith('[') ? ']' : ''}`,
      wholeLine: true,
    };
  if (!COLON_IN_GROUP.test(value)) return undefined;
  return {
    message: 'Giá trị có dấu hai chấm nên phải đặt trong dấu ngoặc kép.',
    instead: `${start}${value.replace(COLON_IN_GROUP, quoted)}`,
  };
}

/** What stands between two quotation marks of which at least one is curly, as word processors set them. */
function curlyQuotes(value: string): { inner: string } | undefined {
  const match = /^(["“”„])([^"“”„]*)(["“”])$/.exec(value);
  return match && !(match[1] === '"' && match[3] === '"') ? { inner: match[2] ?? '' } : undefined;
}

/**
 * A line "name: value" with its value in quotes; `undefined` for other lines, and for values that have signs of their own around
 * them.
 */
export function quotedLine(line: string): string | undefined {
  const [, indent = '', name = '', gap = '', value = ''] = FIELD.exec(line) ?? [];
  return gap === '' || /^["'[{|>&*]|^$/.test(value) ? undefined : `${indent.trimStart()}${name}: ${quoted(value)}`;
}

/** A value between quotes that do not occur in it, without those that a writer had put around it. */
function quoted(value: string): string {
  const [, mark = '', between] = /^(["'])(.*)\1$/.exec(value) ?? [];
  // `"A" và "B"` begins and ends with marks of its own: the first one within it closes.
  const isAround =
    between !== undefined && !new RegExp(`^[^${mark}]*[^\\s${mark}]${mark}(?![\\p{L}\\p{N}])`, 'u').test(between);
  const inner = (isAround ? between : value).replace(/^["'](?=[^"']*$)/, '');
  if (!/["\\]/.test(inner)) return `"${inner}"`;
  if (!inner.includes("'")) return `'${inner}'`;
  return `"${inner.replace(/["\\]/g, '\\$&')}"`;
}

/** Where the line before a field begins, if it opens a bracket that it does not close. */
function openBracket(text: string, position: number): number | undefined {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  if (start < 2 || !/^[\p{L}\p{N}_-]+\s*:/u.test(text.slice(start, start + 60))) return undefined;
  const before = text.lastIndexOf('\n', start - 2) + 1;
  const value = FIELD.exec(text.slice(before, start - 1))?.[4] ?? '';
  const isOpen = (value.startsWith('[') && !value.includes(']')) || (value.startsWith('{') && !value.includes('}'));
  return isOpen ? before : undefined;
}

/** Where a quoted value begins that is still open at a position, if a line before it looks like that. */
function openQuote(text: string, position: number): number | undefined {
  for (let end = position; end > 0; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const match = /^\s*(?:- )?[\p{L}\p{N}_-]+:\s+(["'])/u.exec(text.slice(start, end));
    const mark = match?.[1] ?? '';
    if (
      match &&
      !text
        .slice(start + match[0].length, end)
        .replaceAll(`\\${mark}`, '')
        .includes(mark)
    )
      return start + match[0].length - 1;
    end = start - 1;
  }
  return undefined;
}
