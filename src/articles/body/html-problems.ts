import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProblemCode } from '../../diagnostics/codes.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { type EmbeddingElement, embeddedLink } from '../../markdown/embedded.ts';
import { EMBEDDING_ELEMENTS, KNOWN_ELEMENTS } from '../../markdown/html-elements.ts';
import { TEXT_ANGLE } from '../../markdown/text-angles.ts';
import { addressProblem } from './address-problems.ts';
import { type BodyText, quoted } from './body-text.ts';

/** A tag that is one, as it stands in a piece of HTML. */
const TAG = /<([a-z][\w:.-]*)((?:\s|\/)(?:[^"'<>]|"[^"]*"|'[^']*')*)?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Scripts that accompany the markup of posts: without them, the post's own words and its link stay. */
const COMPANIONS =
  /^(?:https?:)?\/\/(?:www\.)?(?:tiktok\.com|instagram\.com|platform\.(?:twitter|x|instagram)\.com|connect\.facebook\.net|embedr\.flickr\.com)\//i;
/** Elements that ask for something, or only give form. */
const FORMS = new Set('button fieldset form label legend'.split(' '));

/** What is wrong with the HTML of a body: what is lost of it, and what will be shown as text. */
export function htmlProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'html', (node: Html) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const piece = body.source.slice(start, end).replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    for (const match of piece.matchAll(TAG)) {
      const at = start + match.index;
      const found = elementProblem(elementOf(match, piece), body, at, at + match[0].length);
      if (found) problems.push(found);
    }
    problems.push(...strayAngles(body, start, end));
  });
  visit(body.tree, 'text', ({ position }) => {
    if (position) problems.push(...strayAngles(body, position.start.offset ?? 0, position.end.offset ?? 0));
  });
  return problems;
}

function elementOf(
  { 0: whole, 1: tag = '', 2: attributes = '', index }: RegExpMatchArray,
  piece: string,
): EmbeddingElement {
  const name = tag.toLowerCase();
  const values = new Map<string, string>();
  for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (!values.has(key.toLowerCase())) values.set(key.toLowerCase(), double ?? single ?? bare ?? '');
  const rest = piece.slice((index ?? 0) + whole.length);
  const content = rest.slice(0, Math.max(0, rest.search(new RegExp(`</${name}\\s*>`, 'i'))));
  const source = /<source\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(content)?.[1];
  return { name, attribute: (key) => values.get(key), source };
}

function elementProblem(tag: EmbeddingElement, body: BodyText, start: number, end: number): Problem | undefined {
  const { name, attribute } = tag;
  const place = body.place(start, end - start);
  const lost = (message: string, hint: string): Problem => ({ code: 'nhung-mat', place, message, hint });
  if (name === 'img') return addressProblem(attribute('src') ?? '', 'picture', body, start, end);
  if (name === 'a' && attribute('href') !== undefined)
    return addressProblem(attribute('href') ?? '', 'link', body, start, end);
  if (EMBEDDING_ELEMENTS.has(name))
    return embeddedLink(tag)
      ? undefined
      : lost(
          `Thẻ <${name}> không có địa chỉ mà trang dẫn đến được, nên sẽ mất khỏi bài.`,
          'Thay bằng liên kết: [Tên trang](https://…).',
        );
  if (name === 'script') {
    const source = attribute('src') ?? '';
    if (COMPANIONS.test(source)) return undefined;
    return lost(
      'Trang báo không chạy mã <script>: biểu đồ hay video của nó sẽ không hiện.',
      'Thay bằng liên kết đến trang có biểu đồ hay video: [Tên trang](https://…).',
    );
  }
  if (name === 'svg' || name === 'math')
    return lost(
      `Hình hay công thức dán thẳng bằng thẻ <${name}> sẽ không hiện.`,
      'Lưu hình thành tệp trong thư mục media/ rồi đặt như ảnh: ![lời tả](hinh.svg).',
    );
  if (name === 'style' || FORMS.has(name))
    return {
      code: 'the-bo',
      place,
      message: `Thẻ <${name}> không dùng được trong bài nên bị bỏ${name === 'style' ? '' : '; chữ bên trong vẫn còn'}.`,
      hint: 'Xóa thẻ này và thẻ đóng của nó.',
    };
  return undefined;
}

/** Where `<` is text but looks as if more had been meant: a tag, a comment, a section of XML. */
const STRAY = new RegExp(
  `${TEXT_ANGLE}(?:!--|!\\[CDATA\\[|!doctype|\\?|/?([a-z][\\w:.-]*)(?=[\\s/>])[^${TEXT_ANGLE}<>]*>?)`,
  'gi',
);

function strayAngles({ source, place, written }: BodyText, start: number, end: number): Problem[] {
  const text = source.slice(start, end);
  if (!text.includes(TEXT_ANGLE)) return [];
  return [...text.matchAll(STRAY)].flatMap(({ 0: found, 1: name, index }) => {
    const at = start + index;
    const isComparison =
      name !== undefined &&
      (!found.endsWith('>') ||
        (!KNOWN_ELEMENTS.has(name.toLowerCase()) && /[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ')));
    if (isComparison) return [];
    const typed = quoted(written(at, at + found.length));
    const [code, message, hint] = strayWords(name?.toLowerCase(), typed, found.startsWith(`${TEXT_ANGLE}!--`));
    return [{ code, place: place(at, found.length), message, hint }];
  });
}

function strayWords(name: string | undefined, typed: string, isComment: boolean): [ProblemCode, string, string] {
  if (isComment)
    return [
      'ghi-chu-ho',
      'Lời ghi chú mở bằng <!-- mà không có --> đóng lại trong đoạn này, nên bạn đọc sẽ thấy.',
      'Thêm --> vào cuối lời ghi chú, hoặc xóa lời ghi chú.',
    ];
  if (name !== undefined && KNOWN_ELEMENTS.has(name) && name !== 'input')
    return [
      'the-ho',
      typed.startsWith('</')
        ? `Thẻ đóng ${typed} không có thẻ mở trong cùng một đoạn, nên được in như chữ.`
        : `Thẻ ${typed} mở ra mà không đóng lại trong cùng một đoạn, nên được in như chữ.`,
      typed.startsWith('</')
        ? 'Xóa thẻ này, hoặc thêm thẻ mở.'
        : `Thêm </${name}> sau phần chữ, hoặc xóa thẻ. Nếu là chữ thì gõ \\<.`,
    ];
  return [
    'the-la',
    `${typed} không phải là thẻ HTML, nên được in như chữ.`,
    'Nếu đúng ý thì gõ \\< thay cho <; nếu không thì xóa.',
  ];
}
