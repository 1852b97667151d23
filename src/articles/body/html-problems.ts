import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProblemCode } from '../../diagnostics/codes.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { type EmbeddingElement, embeddedLink } from '../../markdown/embedded.ts';
import { EMBEDDING_ELEMENTS, KNOWN_ELEMENTS } from '../../markdown/html-elements.ts';
import { TEXT_ANGLE } from '../../markdown/text-angles.ts';
import { addressProblem } from './address-problems.ts';
import { type BodyText, quoted } from './body-text.ts';
import { attributesOf, TAG, withoutComments } from './html-tags.ts';

/** Scripts that accompany the markup of posts: without them, the post's own words and its link stay. */
const COMPANIONS =
  /^(?:https?:)?\/\/(?:www\.)?(?:tiktok\.com|instagram\.com|platform\.(?:twitter|x|instagram)\.com|connect\.facebook\.net|embedr\.flickr\.com|public\.flourish\.studio)\//i;
/** Elements whose content decides whether something is lost. */
const WITH_CONTENT = new Set('audio object script video'.split(' '));
/** Elements that ask for something, or only give form. */
const FORMS = new Set('button fieldset form label legend'.split(' '));

/** What is wrong with the HTML of a body: what is lost of it, and what will be shown as text. */
export function htmlProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'html', (node: Html) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const piece = withoutComments(body.source.slice(start, end));
    for (const match of piece.matchAll(TAG)) {
      const at = start + match.index;
      const found = elementProblem(elementOf(match, body.source.slice(at)), body, at, at + match[0].length);
      if (found) problems.push(found);
    }
    problems.push(...strayAngles(body, start, piece.replace(TAG, blank)));
  });
  visit(body.tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const text = body.source.slice(start, position?.end.offset ?? start);
    problems.push(...strayAngles(body, start, text), ...unreadTags(body, start, text));
  });
  return problems;
}

/** Spaces of the same length in place of a text that is checked elsewhere, so that what follows keeps its place. */
const blank = (text: string): string => ' '.repeat(text.length);

interface Tag extends EmbeddingElement {
  /** What stands between the tag and its end; empty where there is none. */
  content: string;
}

/** @param rest the source from the tag on */
function elementOf({ 0: whole, 1: tag = '', 2: attributes = '' }: RegExpMatchArray, rest: string): Tag {
  const name = tag.toLowerCase();
  const values = attributesOf(attributes);
  const end = WITH_CONTENT.has(name) ? rest.search(new RegExp(`</${name}\\s*>`, 'i')) : -1;
  const content = end < 0 ? '' : rest.slice(whole.length, end);
  const source = /<source\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(content)?.[1];
  return { name, attribute: (key) => values.get(key), source, content };
}

function elementProblem(tag: Tag, body: BodyText, start: number, end: number): Problem | undefined {
  const { name, attribute, content } = tag;
  const place = body.place(start, end - start);
  const lost = (message: string, hint: string): Problem => ({ code: 'nhung-mat', place, message, hint });
  if (name === 'img') return addressProblem(attribute('src') ?? '', 'picture', body, start, end);
  if (name === 'a' && attribute('href') !== undefined)
    return addressProblem(attribute('href') ?? '', 'link', body, start, end);
  if (EMBEDDING_ELEMENTS.has(name))
    return embeddedLink(tag) || (name === 'object' && /<(?:embed|iframe|video|img)\b/i.test(content))
      ? undefined
      : lost(
          `Thẻ <${name}> không có địa chỉ mà trang dẫn đến được, nên sẽ mất khỏi bài.`,
          'Thay bằng liên kết: [Tên trang](https://…).',
        );
  if (name === 'script') {
    const source = attribute('src') ?? '';
    if (COMPANIONS.test(source) || content.includes('datawrapper-height') || embeddedLink(tag)) return undefined;
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

/** Problems of a `<` that is shown as text although more seems to have been meant: a tag, a comment, a section of XML. */
const STRAY = new RegExp(
  `${TEXT_ANGLE}(?:!--|!\\[\\w*\\[?|!doctype|\\?|/?([a-z][\\w:.-]*)(?=[\\s/>])[^${TEXT_ANGLE}<>]*>?)`,
  'gi',
);
/** The same with its end. */
const WHOLE_TAG = new RegExp(`^${TEXT_ANGLE}/?[a-z][\\w:.-]*\\s[^${TEXT_ANGLE}<>]*>`, 'i');
/** A tag with an attribute, that lacks its end. */
const CUT_OFF = /^.[a-z]+\s(?:.*\s)?[a-z-]+\s*=/is;

/** @param start where the text begins in the source */
function strayAngles({ source, place, written }: BodyText, start: number, text: string): Problem[] {
  if (!text.includes(TEXT_ANGLE)) return [];
  return [...text.matchAll(STRAY)].flatMap(({ 0: piece, 1: name, index }) => {
    const at = start + index;
    // The address in a tag is a link to Markdown, at which the text ends.
    const isCut = index + piece.length === text.length && !piece.endsWith('>');
    const found = (isCut && WHOLE_TAG.exec(source.slice(at, at + 1000))?.[0]) || piece;
    const isKnown = name !== undefined && KNOWN_ELEMENTS.has(name.toLowerCase());
    const isComparison =
      name !== undefined &&
      (found.endsWith('>')
        ? !isKnown && /[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ')
        : !isKnown || !CUT_OFF.test(found));
    if (isComparison) return [];
    const typed = quoted(written(at, at + found.length));
    const [code, message, hint] = strayWords(name?.toLowerCase(), typed, found);
    return [{ code, place: place(at, found.length), message, hint }];
  });
}

/** Complete tags that Markdown leaves as text, because an attribute's value with a slash has no quotes. */
function unreadTags({ place }: BodyText, start: number, text: string): Problem[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(TAG)]
    .filter(
      ({ 0: tag, 1: name = '', index }) => text[index - 1] !== '\\' && tag.includes('=') && KNOWN_ELEMENTS.has(name),
    )
    .map(({ 0: tag, index }) => ({
      code: 'the-ho' as const,
      place: place(start + index, tag.length),
      message: `Thẻ ${quoted(tag)} không được đọc ra, vì giá trị trong thẻ không đặt trong ngoặc kép.`,
      hint: `Viết: ${tag.replace(/=\s*([^\s"'>]+)/g, '="$1"')}`,
    }));
}

/**
 * @param typed what is quoted
 * @param found the whole of it
 */
function strayWords(name: string | undefined, typed: string, found: string): [ProblemCode, string, string] {
  const isClosedInItself = /\/\s*>$/.test(found);
  if (found.startsWith(`${TEXT_ANGLE}!--`))
    return [
      'ghi-chu-ho',
      'Lời ghi chú mở bằng <!-- mà không có --> đóng lại trong đoạn này, nên bạn đọc sẽ thấy.',
      'Thêm --> vào cuối lời ghi chú, hoặc xóa lời ghi chú.',
    ];
  if (name !== undefined && KNOWN_ELEMENTS.has(name) && !found.endsWith('>'))
    return [
      'the-ho',
      `Thẻ ${typed} thiếu dấu > ở cuối, nên được in như chữ.`,
      'Thêm dấu > vào cuối thẻ, hoặc xóa thẻ.',
    ];
  if (name !== undefined && KNOWN_ELEMENTS.has(name))
    return [
      'the-ho',
      typed.startsWith('</')
        ? `Thẻ đóng ${typed} không có thẻ mở trong cùng một đoạn, nên được in như chữ.`
        : `Thẻ ${typed} mở ra mà không đóng lại trong cùng một đoạn, nên được in như chữ.`,
      typed.startsWith('</')
        ? 'Xóa thẻ này, hoặc thêm thẻ mở.'
        : isClosedInItself
          ? `Thay dấu /> ở cuối thẻ bằng ></${name}>, hoặc xóa thẻ.`
          : `Thêm </${name}> sau phần chữ, hoặc xóa thẻ. Nếu là chữ thì gõ \\<.`,
    ];
  return [
    'the-la',
    `${typed} không phải là thẻ HTML, nên được in như chữ.`,
    'Nếu đúng ý thì gõ \\< thay cho <; nếu không thì xóa.',
  ];
}
