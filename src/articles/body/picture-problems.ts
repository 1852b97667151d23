import { visit } from 'unist-util-visit';
import { characterName } from '../../diagnostics/character-name.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** What may be a picture or a link: what stands between its brackets, and behind. */
const UNREAD = /(?<!\\)(!?)\[([^\]\n]{0,300})\]([ \t\u00a0]*)\(([^\n]*)/g;

/** Pictures, and links with addresses, that stay on the page as they were typed, since Markdown does not read them. */
export function pictureProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, ['paragraph', 'heading'], (node) => {
    if (!('children' in node)) return;
    const texts = node.children.filter((child) => child.type === 'text' && child.value.includes('['));
    const isText = (at: number): boolean =>
      texts.some(({ position }) => at >= (position?.start.offset ?? 0) && at < (position?.end.offset ?? 0));
    if (texts.length > 0)
      problems.push(...unread(body, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0, isText));
  });
  return problems;
}

function unread(
  { source, place, written }: BodyText,
  start: number,
  end: number,
  isText: (at: number) => boolean,
): Problem[] {
  return [...source.slice(start, end).matchAll(UNREAD)].flatMap(
    ({ 0: whole, 1: picture, 2: label, 3: gap = '', 4: inside = '', index }) => {
      const at = start + index;
      const isPicture = picture === '!';
      if (!(isPicture || isAddress(inside)) || !isText(at)) return [];
      const { why, instead } = reason(gap, inside);
      const form = instead && `${picture}[${label}](${instead})`;
      return {
        code: isPicture ? ('anh-khong-doc' as const) : ('lien-ket-ngo' as const),
        place: place(at, whole.length),
        message: `${isPicture ? 'Ảnh' : 'Liên kết'} “${quoted(written(at, at + whole.length))}” không được đọc ra, vì ${why}.`,
        hint: form
          ? `Viết: ${form}`
          : `Viết theo dạng ${picture}[${isPicture ? 'lời tả' : 'chữ'}](${isPicture ? '2022/cau.jpg "Chú thích"' : 'https://…'}).`,
      };
    },
  );
}

const isAddress = (inside: string): boolean =>
  /^\s*(?:https?:\/\/|www\.|\/|[\w-]+\.(?:html?|pdf|jpe?g|png|md)\b)/i.test(inside);

/** Why Markdown does not read what stands between the round brackets, and where it can be told, what should stand there. */
function reason(gap: string, inside: string): { why: string; instead?: string } {
  const odd = /[\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]/.exec(inside)?.[0];
  const close = inside.lastIndexOf(')');
  const content = (close < 0 ? inside : inside.slice(0, close)).trim();
  const curly = /^(.*?)[ \u00a0]+[“”„](.*)[“”]$/.exec(content);
  if (close < 0) return { why: 'thiếu dấu ) ở cuối' };
  if (curly)
    return { why: 'chú thích đặt trong ngoặc kép cong “ ”', instead: `${encoded(curly[1] ?? '')} "${curly[2]}"` };
  if (odd)
    return {
      why: `trong ngoặc có ${characterName(odd)}`,
      instead: content.replace(/[\u00a0\u2000-\u200b\u202f\u2060\u3000\ufeff]+/g, ' '),
    };
  const titled = /^(.*?)\s+"(.*)"$/.exec(content);
  const address = titled?.[1] ?? content;
  const title = titled ? ` "${titled[2]?.replaceAll('"', '”')}"` : '';
  if (/\s/.test(address)) return { why: 'tên tệp có dấu cách', instead: encoded(address) + title };
  if (/[()]/.test(address)) return { why: 'tên tệp có dấu ngoặc', instead: encoded(address) + title };
  if (gap !== '') return { why: 'giữa ] và ( có dấu cách', instead: content };
  return { why: 'trong ngoặc có dấu lạ' };
}

/** An address that Markdown reads: spaces and brackets as codes. */
const encoded = (address: string): string =>
  address.trim().replace(/[\s()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
