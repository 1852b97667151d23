import type { Definition, FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** Notes and addresses that are called but not there, and those that are there but never called, whose words no reader sees. */
export function referenceProblems(body: BodyText): Problem[] {
  const called = new Set<string>();
  const notes: FootnoteDefinition[] = [];
  const definitions: Definition[] = [];
  const problems: Problem[] = [];
  visit(body.tree, (node) => {
    if (node.type === 'footnoteReference') called.add(`^${node.identifier}`);
    else if (node.type === 'imageReference' || node.type === 'linkReference') called.add(node.identifier);
    else if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'text' && node.position)
      problems.push(...missing(body, node.position.start.offset ?? 0, node.position.end.offset ?? 0));
  });
  for (const { identifier, label, position } of notes) {
    if (called.has(`^${identifier}`)) continue;
    problems.push({
      code: 'chu-bi-bo',
      place: body.place(position?.start.offset ?? 0, (label ?? identifier).length + 3),
      message: `Lời chú [^${quoted(label ?? identifier)}] không có chỗ nào trong bài gọi đến, nên sẽ không hiện.`,
      hint: `Đặt dấu gọi [^${quoted(label ?? identifier)}] sau chữ cần chú thích, hoặc xóa lời chú.`,
    });
  }
  for (const { identifier, position } of definitions) {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    if (called.has(identifier) || isAddress(body.written(start, end))) continue;
    problems.push({
      code: 'chu-bi-bo',
      place: body.place(start, end - start),
      message: `Dòng “${quoted(body.written(start, end))}” bị hiểu là địa chỉ của một liên kết, nên sẽ không hiện.`,
      hint: 'Gõ \\ trước dấu [ ở đầu dòng, hoặc bỏ ngoặc vuông.',
    });
  }
  return problems;
}

/** Whether an unused definition is one all the same, not words that happen to look like one. */
const isAddress = (definition: string): boolean =>
  /\]:\s*<?(?:[a-z][a-z0-9+.-]*:|\/|#|[^\s>]+\.[a-z]{2,5}[\s>]*$)/i.test(definition);

const CALL = /(?<!\\)(!?)\[(?:\^([^\]\s]+)|([^\]\n]*)\]\[([^\]\n]*))\]/g;

/** Calls in text: they are text because nothing answers them. */
function missing({ source, place, written }: BodyText, start: number, end: number): Problem[] {
  return [...source.slice(start, end).matchAll(CALL)].flatMap(({ 0: call, 1: picture, 2: note, index }) => {
    const position = place(start + index, call.length);
    const typed = quoted(written(start + index, start + index + call.length));
    if (picture)
      return {
        code: 'anh-khong-doc' as const,
        place: position,
        message: `Ảnh ${typed} gọi đến một địa chỉ không có trong bài, nên sẽ không hiện.`,
        hint: 'Viết ảnh theo dạng ![lời tả](2022/cau.jpg "Chú thích").',
      };
    return {
      code: 'tham-chieu-thieu' as const,
      place: position,
      message: note
        ? `Dấu gọi ${typed} không có lời chú nào đi kèm, nên sẽ hiện nguyên như vậy.`
        : `${typed} gọi đến một địa chỉ không có trong bài, nên sẽ hiện nguyên như vậy.`,
      hint: note
        ? `Thêm ở cuối bài một dòng: [^${quoted(note)}]: lời chú.`
        : 'Viết liên kết theo dạng [chữ](https://…).',
    };
  });
}
