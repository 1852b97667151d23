import { characterName } from '../../diagnostics/character-name.ts';
import { placeAt } from './place-at.ts';
import type { SyntaxFault } from './yaml-advice.ts';

/** Spaces that YAML does not take for spaces, and invisible characters. */
const STRAY = '\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff';
const ANY_STRAY = new RegExp(`[${STRAY}]`, 'u');

/**
 * Where such a character, a colon of full width or a curly quotation mark keeps a line from being a field or an item of a list.
 */
const FAULTS: { line: RegExp; where: string }[] = [
  {
    line: new RegExp(`^([ \\t]*)([${STRAY}])(?=[ \\t${STRAY}]*(?:- |[\\p{L}\\p{N}_-]+\\s*:))`, 'u'),
    where: 'Đầu dòng này có',
  },
  { line: new RegExp(`^([ \\t]*-)([${STRAY}])`, 'u'), where: 'Sau dấu gạch đầu dòng là' },
  {
    line: new RegExp(`^([ \\t]*(?:- )?[\\p{L}\\p{N}_-]+[ \\t]*)([${STRAY}])(?=[ \\t${STRAY}]*:)`, 'u'),
    where: 'Sau tên trường có',
  },
  { line: new RegExp(`^([ \\t]*(?:- )?[\\p{L}\\p{N}_-]+:)([${STRAY}])`, 'u'), where: 'Sau dấu hai chấm là' },
  { line: /^([ \t]*(?:- )?[\p{L}\p{N}_-]+[ \t]*)(\uff1a)/u, where: 'Sau tên trường là' },
];

/**
 * Lines of YAML that would be fields but for a character that looks like a space or like nothing: each is told with that
 * character, and with what to type.
 *
 * @param start where in the text the YAML begins
 * @param end where it ends
 */
export function strayCharacters(path: string, text: string, start: number, end: number): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  if (!/[\uff1a]/.test(text.slice(start, end)) && !ANY_STRAY.test(text.slice(start, end))) return faults;
  let position = start;
  for (const line of text.slice(start, end).split('\n')) {
    const fault = faultOf(path, text, position, line.replace(/\r$/, ''));
    if (fault) faults.push(fault);
    position += line.length + 1;
  }
  return faults;
}

function faultOf(path: string, text: string, position: number, line: string): SyntaxFault | undefined {
  for (const { line: pattern, where } of FAULTS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const [, before = '', character = ''] = match;
    const instead = mended(line);
    return {
      problem: {
        code: 'cu-phap-sai',
        place: placeAt(path, text, position + before.length, 1),
        message: `${where} ${characterName(character)}, máy không đọc như ${character === '\uff1a' ? 'dấu hai chấm thường' : 'dấu cách thường'}.`,
        hint: `Xóa ký tự này rồi gõ lại bằng bàn phím: ${instead.trim()}`,
      },
      mending: { start: position, end: position + line.length, text: instead },
    };
  }
  return undefined;
}

/** A line with plain spaces, and a plain colon after its name. */
const mended = (line: string): string =>
  line
    .replace(new RegExp(`^([ \\t]*)[${STRAY}]+`, 'u'), '$1')
    .replace(new RegExp(`^([ \\t]*-)[${STRAY} ]+`, 'u'), '$1 ')
    .replace(new RegExp(`^([ \\t]*(?:- )?[\\p{L}\\p{N}_-]+)[${STRAY} \\t]*[:\\uff1a][${STRAY} \\t]*`, 'u'), '$1: ');
