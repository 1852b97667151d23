import { isPair, isScalar, type Pair, type Scalar, visit } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { MOST_PROBLEMS } from '../../model/text-limits.ts';
import { placeAt } from './place-at.ts';
import { quotedLine, syntaxFault } from './yaml-advice.ts';
import type { YamlFields } from './yaml-fields.ts';

/** Fields whose values are sentences: a comment behind one will have been meant as a part of it. */
const SENTENCES = new Set(['title', 'lead', 'kicker', 'byline']);

/**
 * Text that is sound YAML but drops out of its value, although it will have been meant: "Giá lúa #1" has a comment, "&Tin" an
 * anchor, "! Tin" a tag, and of `{ alt: Cầu, mới }` the second word is a field without a value. Comments that are meant have a space after `#`,
 * and stand behind no sentence.
 */
export function lostText({ path, text, offset, document }: YamlFields): Problem[] {
  const source = text.slice(offset, offset + document.range[2]);
  if (!/\s[#&!]|\{/.test(source)) return [];
  const problems: Problem[] = [];
  visit(document, {
    Map: (_, { flow, items }) => {
      if (!flow) return;
      items.forEach(({ key, value }, index) => {
        if (value === null && isScalar(key)) problems.push(lostWord(path, text, offset, items[index - 1], key));
      });
    },
    Scalar: (_, { anchor, comment, range, tag }, around) => {
      if (problems.length > MOST_PROBLEMS) return visit.BREAK;
      const [start, end] = range ?? [0, 0];
      const pair = around.at(-1);
      const field = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
      const isMeant = comment && /^\s/.test(comment) && !(SENTENCES.has(field) && sameLine(source, start, end));
      if (anchor) problems.push(syntaxFault(path, text, 'ANCHOR', offset + source.lastIndexOf('&', start)).problem);
      if (tag) problems.push(syntaxFault(path, text, 'TAG', offset + source.lastIndexOf('!', start)).problem);
      if (comment && !isMeant) problems.push(lostComment(path, text, offset + source.indexOf('#', end)));
      return undefined;
    },
  });
  return problems;
}

/** Whether a value and the comment behind it stand on one line. */
const sameLine = (source: string, start: number, end: number): boolean =>
  !source.slice(start, source.indexOf('#', end)).includes('\n');

/**
 * What stands between brackets without being a field's value: words behind a comma that were meant as a part of the value before
 * them, a name and a value without a space between them, or words that were never meant as fields.
 */
function lostWord(path: string, text: string, offset: number, before: Pair | undefined, key: Scalar): Problem {
  const [start, end] = key.range ?? [0, 0];
  const word = String(key.value);
  const [, name, glued] = /^([\p{L}\p{N}_-]+):(.+)$/u.exec(word) ?? [];
  const tell = (message: string, hint: string): Problem => ({
    code: 'cu-phap-sai',
    place: placeAt(path, text, offset + start, end - start),
    message,
    hint,
  });
  if (glued) return tell('Sau dấu hai chấm cần một dấu cách.', `Viết: ${name}: ${glued}`);
  if (!before)
    return tell(
      `Giữa hai dấu { } phải là các trường con, nên phần chữ “${word}” bị mất.`,
      'Nếu dấu { } là một phần của chữ, đặt cả giá trị trong dấu ngoặc kép.',
    );
  const [first = start] = isScalar(before.value) ? (before.value.range ?? []) : [];
  // With the comma as it stands: 7,200 is one number.
  const whole = text.slice(offset + first, offset + end).replaceAll('"', '');
  return tell(
    `Giữa hai dấu { }, dấu phẩy kết thúc một giá trị, nên phần chữ “${word}” bị tách ra và mất.`,
    `Đặt giá trị có dấu phẩy trong dấu ngoặc kép: ${String(before.key)}: "${whole}"`,
  );
}

function lostComment(path: string, text: string, position: number): Problem {
  const lost = /^.*/.exec(text.slice(position))?.[0].trimEnd() ?? '';
  const line = text.slice(text.lastIndexOf('\n', position) + 1, position) + lost;
  const meant = quotedLine(line);
  return {
    code: 'chu-sau-dau-thang',
    place: placeAt(path, text, position, lost.length),
    message: `Phần chữ “${lost}” bị bỏ mất, vì dấu # sau dấu cách mở đầu một lời ghi chú.`,
    hint: meant
      ? `Viết: ${meant}`
      : 'Đặt cả giá trị trong dấu ngoặc kép. Nếu đúng là ghi chú, thêm một dấu cách sau dấu #.',
  };
}
