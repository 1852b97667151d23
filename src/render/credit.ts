import type { ElementContent } from 'hast';
import { isBlank } from './hast.ts';

/**
 * A credit at the end of a caption: "… Ảnh: TRUNG QUÂN", "… (Nguồn: TTXVN)". It must be written with a capital ("trong ảnh:" is
 * no credit) and be the last sentence; dots after single letters belong to names ("Ảnh: N. HƯỞNG").
 */
const CREDIT =
  /(?<=^|[\s(])(?:(?:Ảnh|ẢNH)(?: minh họa| minh hoạ| tư liệu| chụp màn hình)?|Nguồn(?: ảnh)?|NGUỒN|Đồ họa|Đồ hoạ|Minh họa|Minh hoạ|Tranh)\s*:\s*(?:(?!(?<=\p{L}\p{L})\.\s)[^:\n]){1,80}$/u;

/** A caption and the credit at its end, label included. */
export interface Caption {
  caption: string;
  credit?: string;
}

/** Takes the credit off the end of a caption, where there is one. */
export function splitCredit(text: string): Caption {
  const whole = text.trim();
  const found = CREDIT.exec(whole.replace(/[).\s]+$/, ''));
  if (!found) return { caption: whole };
  return { caption: whole.slice(0, found.index).replace(/[\s(]+$/, ''), credit: found[0].trim() };
}

/** The same for a caption's nodes: the credit may stand in emphasis of its own. */
export function splitCreditNodes(nodes: readonly ElementContent[]): { caption: ElementContent[]; credit?: string } {
  const last = nodes.findLastIndex((node) => !isBlank(node));
  const node = nodes[last];
  const before = nodes.slice(0, Math.max(0, last));
  if (node?.type === 'text') {
    const { caption, credit } = splitCredit(node.value);
    if (credit === undefined) return { caption: [...nodes] };
    const lead = before.length > 0 && /^\s/.test(node.value) ? ' ' : '';
    return {
      caption: caption === '' ? withoutEndingSpace(before) : [...before, { ...node, value: lead + caption }],
      credit,
    };
  }
  if (node?.type === 'element' && ['em', 'strong', 'i', 'b', 'span', 'small'].includes(node.tagName)) {
    const { caption, credit } = splitCreditNodes(node.children);
    if (credit === undefined) return { caption: [...nodes] };
    return {
      caption: caption.length === 0 ? withoutEndingSpace(before) : [...before, { ...node, children: caption }],
      credit,
    };
  }
  return { caption: [...nodes] };
}

/** Nodes that end with a word, as those before a credit do, which is set apart by a space of its own. */
function withoutEndingSpace(nodes: readonly ElementContent[]): ElementContent[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return [...nodes];
  const value = last.value.trimEnd();
  return value === '' ? withoutEndingSpace(nodes.slice(0, -1)) : [...nodes.slice(0, -1), { ...last, value }];
}
