import type { Paragraph, Text } from 'mdast';
import { remark } from 'remark';

const markdown = remark().freeze();
const known = new Map<string, string>();

/** What a character reference of Markdown stands for: `&amp;` → "&", `&#224;` → "à"; itself where it stands for nothing. */
export function decodeEntity(reference: string): string {
  const decoded = known.get(reference) ?? parse(reference);
  known.set(reference, decoded);
  return decoded;
}

/** A space on its own would be no text, so the reference is read between two letters. */
function parse(reference: string): string {
  const [paragraph] = markdown.parse(`a${reference}a`).children;
  const [text] = (paragraph as Paragraph).children;
  return (text as Text).value.slice(1, -1);
}
