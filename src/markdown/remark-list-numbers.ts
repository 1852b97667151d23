import type { List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

/** Numbers from here on begin no list: they are years, or counts of something. */
const FEWEST = 100;
/**
 * A day and a month at the beginning of a sentence: `30. 4 là ngày lễ`. The first of a month is told from a list by what follows.
 */
const DATE =
  /^(?:(?:0?[2-9]|[12]\d|3[01])[.)][ \t]+(?:0?[1-9]|1[0-2])(?![\d%-])|0?1[.)][ \t]+(?:0?[1-9]|1[0-2])[ \t]+(?:là ngày|hằng năm|hàng năm|năm \d))/;

/**
 * Lists count as their writer did. A line that begins with a year or a date is a paragraph, although CommonMark takes it for an
 * item of a list and counts on from there; items whose numbers leave some out keep them.
 */
export default function remarkListNumbers() {
  return (tree: Root, file: VFile): void => renumber(tree, String(file.value));
}

/** Blocks that hold blocks. */
const CONTAINERS = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

function renumber(parent: { children: RootContent[] }, source: string): void {
  for (const child of parent.children)
    if (CONTAINERS.has(child.type)) renumber(child as { children: RootContent[] }, source);
  if (parent.children.some(isNumbered))
    parent.children = parent.children.flatMap((child) => (isNumbered(child) ? partsOf(child, source) : [child]));
}

const isNumbered = (node: RootContent): node is List => node.type === 'list' && node.ordered === true;

/** The item as it is written: its number, and the mark behind it. */
const writtenNumber = (item: ListItem, source: string): { number: number; mark: string } => {
  const start = item.position?.start.offset ?? 0;
  const [mark = '', digits = ''] = /^\s*(\d{1,9})[.)]/.exec(source.slice(start, start + 40)) ?? [];
  return { number: Number(digits), mark: mark.trim() };
};

/** A list as the blocks that its writer meant: lists, and paragraphs in place of what was no item. */
function partsOf(list: List, source: string): RootContent[] {
  const items = list.children.map((item) => ({ item, ...writtenNumber(item, source) }));
  const isPlain = items.every(({ number }, index) => number === (items[0]?.number ?? 0) + index);
  const isSame = items.every(({ number }) => number === items[0]?.number);
  const [first] = items;
  const isList =
    first && first.number < FEWEST && !DATE.test(source.slice(first.item.position?.start.offset).slice(0, 40));
  if (isList && (isPlain || isSame)) return [list];

  const parts: RootContent[] = [];
  let open: List | undefined;
  let last = 0;
  for (const { item, number, mark } of items) {
    const follows = open !== undefined && (number === last + 1 || number === last);
    const start = item.position?.start.offset ?? 0;
    if (!follows && (number >= FEWEST || DATE.test(source.slice(start, start + 40)))) {
      open = undefined;
      parts.push(...asParagraphs(item, mark, source));
      continue;
    }
    if (!open) {
      open = { ...list, start: number, children: [] };
      parts.push(open);
    } else if (number !== last + 1) item.data = { ...item.data, hProperties: { value: String(number) } };
    open.children.push(item);
    last = number;
  }
  return parts;
}

/** The blocks of an item, its number as the beginning of the first: `2. 9. 1945` is no list in a list. */
function asParagraphs(item: ListItem, mark: string, source: string): RootContent[] {
  const [first, ...others] = item.children;
  const [inner] = first?.type === 'list' && first.ordered ? first.children : [];
  const blocks =
    first?.type === 'list' && inner
      ? [
          ...asParagraphs(inner, writtenNumber(inner, source).mark, source),
          ...(first.children.length > 1 ? [{ ...first, children: first.children.slice(1) }] : []),
        ]
      : first
        ? [first]
        : [];
  const [head, ...rest] = blocks;
  const isText = head?.type === 'paragraph';
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: isText ? `${mark} ` : mark }, ...(isText ? head.children : [])],
    position: item.position,
  };
  return [paragraph, ...(isText ? rest : blocks), ...others];
}
