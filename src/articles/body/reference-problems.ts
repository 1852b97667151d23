import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/**
 * Problems of notes and link definitions: some are called but not defined; others are defined but never called, so that no reader
 * sees their words.
 */
export function referenceProblems(body: BodyText): Problem[] {
  const notes: FootnoteDefinition[] = [];
  const definitions: Definition[] = [];
  const problems: Problem[] = [];
  visit(body.tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.push(node);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'text' && node.position)
      problems.push(...missing(body, node.position.start.offset ?? 0, node.position.end.offset ?? 0));
  });
  const shown = notesShown(body.tree, notes);
  for (const note of notes) {
    if (shown.has(note)) continue;
    const name = quoted(note.label ?? note.identifier);
    const isSecond = [...shown].some(({ identifier }) => identifier === note.identifier);
    problems.push({
      code: 'chu-bi-bo',
      place: body.place(note.position?.start.offset ?? 0, name.length + 3),
      message: isSecond
        ? `Lời chú [^${name}] viết hai lần, nên lời này sẽ không hiện.`
        : `Lời chú [^${name}] không có chỗ nào trong bài gọi đến, nên sẽ không hiện.`,
      hint: isSecond
        ? 'Đặt cho lời này một số khác, hoặc xóa đi.'
        : `Đặt dấu gọi [^${name}] sau chữ cần chú thích, hoặc xóa lời chú.`,
    });
  }
  for (const { position, label } of definitions) {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    if (isAddress(body.written(start, end))) continue;
    problems.push({
      code: 'chu-bi-bo',
      place: body.place(start, end - start),
      message: `Dòng “${quoted(body.written(start, end))}” bị hiểu là địa chỉ của một liên kết, nên sẽ không hiện.`,
      hint: label?.startsWith('^')
        ? `Tên lời chú không có dấu cách: viết [${label.replace(/\s+/g, '-')}] ở cả hai chỗ.`
        : 'Gõ \\ trước dấu [ ở đầu dòng, hoặc bỏ ngoặc vuông.',
    });
  }
  return problems;
}

/**
 * The notes that readers see: those called from the text, or from a note that readers see. Of several with one name, the first.
 */
function notesShown(tree: Root, notes: readonly FootnoteDefinition[]): Set<FootnoteDefinition> {
  const shown = new Set<FootnoteDefinition>();
  const follow = (from: Root | FootnoteDefinition): void =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      const note =
        node.type === 'footnoteReference' ? notes.find(({ identifier }) => identifier === node.identifier) : undefined;
      if (note && !shown.has(note)) {
        shown.add(note);
        follow(note);
      }
      return undefined;
    });
  follow(tree);
  return shown;
}

/** Whether a definition has an address, and is not words that happen to look like one. */
const isAddress = (definition: string): boolean =>
  /\]:\s*(?:<[^<>]*>(?:[ \t\n]|$)|[a-z][a-z0-9+.-]*:|\/|#[\w-]*(?:[ \t\n]|$)|[^\s>@]+\.[a-z]{2,5}(?:[ \t\n]|$))/i.test(
    definition,
  );

const CALL = /(?<!\\)(!?)(?:\^\[([^\]\n]+)|\[\^([^\]\n]+)|\[[^\]\n]*\]\[[^\]\n]*)\]/g;

/** Calls that stay plain text because nothing defines them. */
function missing({ source, place, written }: BodyText, start: number, end: number): Problem[] {
  return [...source.slice(start, end).matchAll(CALL)].flatMap(({ 0: call, 1: picture, 2: words, 3: note, index }) => {
    const position = place(start + index, call.length);
    const typed = quoted(written(start + index, start + index + call.length));
    if (picture)
      return {
        code: 'anh-khong-doc' as const,
        place: position,
        message: `Ảnh ${typed} gọi đến một địa chỉ không có trong bài, nên sẽ không hiện.`,
        hint: 'Viết ảnh theo dạng ![lời tả](2022/cau.jpg "Chú thích").',
      };
    if (words || (note && /\s/.test(note)))
      return {
        code: 'tham-chieu-thieu' as const,
        place: position,
        message: `${typed} không thành lời chú, nên sẽ hiện nguyên như vậy.`,
        hint: `Viết dấu gọi [^1] ở đây, và ở cuối bài một dòng: [^1]: ${quoted(words ?? note ?? '')}`,
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
