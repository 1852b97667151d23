import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { characterName } from '../../diagnostics/character-name.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { addressFault } from './addresses.ts';
import { type BodyText, quoted } from './body-text.ts';

/** What may be a picture or a link, up to the bracket behind which its address stands. */
const UNREAD = /(?<!\\)(!?)\[([^\]\n]{0,300})\]([ \t\u00a0]*\n?)\(/g;
/** A picture whose brackets are missing, or are not those of Markdown. */
const MISSHAPEN = /(?<!\\)![ \u00a0]?(?:\[\[|\(|\[[^\]\n]*\()[^\n]{0,200}?\.(?:jpe?g|png|webp|gif|avif|svg)\b[\])]*/gi;

/** Pictures, and links with addresses, that stay on the page as they were typed, since Markdown does not read them. */
export function pictureProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    const texts: Text[] = [];
    visit(node, 'text', (text: Text) => {
      texts.push(text);
    });
    if (!texts.some(({ value }) => /[[(]/.test(value))) return;
    const isText = (at: number): boolean =>
      texts.some(({ position }) => at >= (position?.start.offset ?? 0) && at < (position?.end.offset ?? 0));
    problems.push(...unread(body, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0, isText));
  });
  return problems;
}

function unread(body: BodyText, start: number, end: number, isText: (at: number) => boolean): Problem[] {
  const text = body.source.slice(start, end);
  const problems: Problem[] = [];
  const told: number[] = [];
  for (const { 0: head, 1: mark = '', 2: label = '', 3: gap = '', index } of text.matchAll(UNREAD)) {
    const inside = /^[^\n]*/.exec(text.slice(index + head.length))?.[0] ?? '';
    if (!(mark || isAddress(inside)) || !isText(start + index)) continue;
    const close = closing(inside);
    const { why, hint } = reason(mark, label, gap, close < 0 ? undefined : inside.slice(0, close), inside);
    const length = head.length + (close < 0 ? inside.length : close + 1);
    problems.push(problemAt(body, start + index, length, mark, why, hint));
    told.push(index);
  }
  for (const { 0: whole, index } of text.matchAll(MISSHAPEN)) {
    if (told.includes(index) || !isText(start + index)) continue;
    problems.push(problemAt(body, start + index, whole.length, '!', 'các dấu ngoặc không đúng dạng', form('!')));
  }
  return problems;
}

function problemAt(
  { place, written }: BodyText,
  at: number,
  length: number,
  mark: string,
  why: string,
  hint: string,
): Problem {
  return {
    code: mark ? 'anh-khong-doc' : 'lien-ket-ngo',
    place: place(at, length),
    message: `${mark ? 'Ảnh' : 'Liên kết'} “${quoted(written(at, at + length))}” không được đọc ra, vì ${why}.`,
    hint,
  };
}

/** How a picture or a link is written. */
const form = (mark: string): string =>
  `Viết theo dạng ${mark ? '![lời tả](2022/cau.jpg "Chú thích")' : '[chữ](https://…)'}.`;

/**
 * Where a round bracket that was opened before is closed: at the last bracket of the line where brackets are not in pairs; -1
 * where there is none.
 */
function closing(inside: string): number {
  let open = 0;
  for (const { 0: sign, index } of inside.matchAll(/[()]/g)) {
    if (sign === '(') open++;
    else if (open-- === 0) return index;
  }
  return inside.lastIndexOf(')');
}

const isAddress = (inside: string): boolean =>
  /^\s*(?:https?:\/\/|www\.|\/|[\w-]+\.(?:html?|pdf|jpe?g|png|md)\b)/i.test(inside);

const FILE = '.*?\\.(?:jpe?g|jfif|png|webp|gif|avif|svg|tiff?|heic|html?|pdf)';
/** An address, and what stands behind it as its caption or title: in quotes of any kind, or without. */
const ADDRESS_AND_TITLE = new RegExp(
  `^(?:(?<quotedOf>${FILE}|https?://[^\\s"“”]+)[\\s,|;–-]*(?<quoted>["'“”„‘’«].*)|(?<bareOf>${FILE})[\\s,|;–-]+(?<bare>.+))$`,
  'i',
);
const ODD_SPACE = /[\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]/;

/**
 * Why Markdown does not read a picture or a link, and what to type instead.
 * @param content what stands between the round brackets; undefined where they do not close
 * @param inside all that stands behind the opening one
 */
function reason(
  mark: string,
  label: string,
  gap: string,
  content: string | undefined,
  inside: string,
): { why: string; hint: string } {
  const write = (address: string): string => `Viết: ${mark}[${label}](${address})`;
  const plain = (content ?? inside).replace(new RegExp(ODD_SPACE, 'g'), ' ').trim();
  const { quotedOf, quoted: quotedTitle, bareOf, bare: bareTitle } = ADDRESS_AND_TITLE.exec(plain)?.groups ?? {};
  const address = quotedOf ?? bareOf ?? plain;
  const fault = addressFault(address, mark ? 'picture' : 'link');
  if (fault) return fault;
  if (content === undefined) return { why: 'thiếu dấu ) ở cuối', hint: form(mark) };
  const title = (quotedTitle ?? bareTitle ?? '')
    .replace(/^["'“”„‘’«]+|["'“”‘’»]+$/g, '')
    .replace(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”');
  const hint = write(encoded(address) + (title.trim() && ` "${title.trim()}"`));
  const what = mark ? 'chú thích' : 'lời kèm';
  const odd = ODD_SPACE.exec(content)?.[0];
  if (quotedTitle && /^[“”„‘’«]|[“”‘’»]$/.test(quotedTitle))
    return { why: `${what} đặt trong ngoặc kép cong “ ”`, hint };
  if (bareTitle) return { why: `${what} không đặt trong ngoặc kép thẳng`, hint };
  if (odd) return { why: `trong ngoặc có ${characterName(odd)}`, hint };
  if (/\s/.test(address)) return { why: `${mark ? 'tên tệp' : 'địa chỉ'} có dấu cách`, hint };
  if (/[()]/.test(address)) return { why: `${mark ? 'tên tệp' : 'địa chỉ'} có dấu ngoặc`, hint };
  if (gap !== '') return { why: `giữa ] và ( có ${gap.includes('\n') ? 'chỗ xuống dòng' : 'dấu cách'}`, hint };
  if (quotedTitle) return { why: `dấu ngoặc kép quanh ${what} không đúng`, hint };
  return { why: 'trong ngoặc có dấu lạ', hint: form(mark) };
}

/** An address that Markdown reads: spaces and brackets as codes. */
const encoded = (address: string): string =>
  address.trim().replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
