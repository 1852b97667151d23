import type { Definition, Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { addressFault } from './addresses.ts';
import { type BodyText, quoted } from './body-text.ts';

/** Problems of pictures and links in Markdown whose addresses cannot work. */
export function addressProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  const asPicture = new Set<string>();
  const asLink = new Set<string>();
  const definitions: Definition[] = [];
  const tell = (node: Image | Link | Definition, of: 'picture' | 'link'): void => {
    const found = addressProblem(node.url, of, body, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (found) problems.push(found);
  };
  visit(body.tree, (node) => {
    if (node.type === 'image') tell(node, 'picture');
    else if (node.type === 'link') {
      tell(node, 'link');
      if (node.children.every((child) => child.type === 'text' && child.value.trim() === ''))
        problems.push(emptyLink(body, node));
    } else if (node.type === 'imageReference') asPicture.add(node.identifier);
    else if (node.type === 'linkReference') asLink.add(node.identifier);
    else if (node.type === 'definition') definitions.push(node);
  });
  for (const definition of definitions) {
    if (asPicture.has(definition.identifier)) tell(definition, 'picture');
    else if (asLink.has(definition.identifier)) tell(definition, 'link');
  }
  return problems;
}

/** The problem of a link without words: nobody sees it. */
function emptyLink({ place }: BodyText, { url, position }: Link): Problem {
  const start = position?.start.offset ?? 0;
  return {
    code: 'lien-ket-ngo',
    place: place(start, (position?.end.offset ?? start) - start),
    message: `Liên kết đến “${quoted(url)}” không có chữ nào để bạn đọc bấm vào.`,
    hint: 'Ghi chữ vào giữa hai ngoặc vuông: [chữ](https://…).',
  };
}

/** The problem of one address, at the place where it is written. */
export function addressProblem(
  address: string,
  of: 'picture' | 'link',
  { place, written }: BodyText,
  start: number,
  end: number,
): Problem | undefined {
  const fault = addressFault(address, of);
  if (!fault) return undefined;
  const shown = quoted(address) || quoted(written(start, end));
  return {
    code: fault.isLost ? (of === 'picture' ? 'anh-sai' : 'lien-ket-sai') : 'lien-ket-ngo',
    place: place(start, end - start),
    message: `${of === 'picture' ? 'Ảnh' : 'Liên kết'} “${shown}” không dùng được, vì ${fault.why}.`,
    hint: fault.hint,
  };
}
