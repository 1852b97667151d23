import type { Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype, { type Options } from 'remark-rehype';
import { isTooDeep } from '../model/markdown-limits.ts';
import { toNfc } from '../vietnamese/nfc.ts';
import { depthOf, h, text } from './hast.ts';
import rehypeByline from './rehype-byline.ts';
import rehypeFigures from './rehype-figures.ts';
import rehypeHeadingLevels from './rehype-heading-levels.ts';
import rehypeTypography from './rehype-typography.ts';
import rehypeVideos from './rehype-videos.ts';
import rehypeWritersHtml from './rehype-writers-html.ts';
import { schema } from './schema.ts';
import { parseSeparateBlocks } from './separate-blocks.ts';

const toHast: Options = {
  allowDangerousHtml: true,
  clobberPrefix: '',
  footnoteLabel: 'Chú thích',
  footnoteLabelProperties: {},
  footnoteBackLabel: (reference, again) => `Về chỗ có chú thích ${reference + 1}${again > 1 ? `, lần ${again}` : ''}`,
};

/** Markdown to a safe tree: CommonMark, and the same with GitHub's tables, footnotes, task lists, struck-out text and bare addresses. */
const commonMark = remark()
  .use(remarkRehype, toHast)
  .use(rehypeWritersHtml)
  .use(rehypeVideos)
  .use(rehypeSanitize, schema)
  .freeze();
const github = commonMark().use(remarkGfm).freeze();

/** What a safe tree becomes before anyone shows it. */
const edited = rehype().use(rehypeFigures).use(rehypeByline).use(rehypeHeadingLevels).use(rehypeTypography).freeze();

/** A sign of anything that GitHub adds. Its tokenizers take three times as long as CommonMark's own, so only such bodies pay for them. */
const GITHUB_SIGN = /\||\[\^|~|\[[ xX]\]|(?<![(<"'=])(?:https?:\/\/|www\.)|\w@\w/;

/** Elements inside one another, as far as raw HTML may take them. */
const DEEPEST = 500;

/**
 * Markdown as a tree that is safe, set in type and has its figures, but does not know yet where it will be shown: nothing of it
 * depends on the site, other files or an address. Nesting beyond all reason comes out as plain paragraphs.
 */
export function toTree(body: string, byline?: string): Root {
  const value = toNfc(body);
  if (isTooDeep(value)) return plainTree(value);
  try {
    const tree: Root = { type: 'root', children: parse(value) };
    return depthOf(tree) > DEEPEST ? plainTree(value) : (edited.runSync(tree, { value, data: { byline } }) as Root);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return plainTree(value);
  }
}

function parse(value: string): RootContent[] {
  let processor: typeof commonMark | undefined;
  const parseWhole = (part: string): RootContent[] => {
    processor ??= GITHUB_SIGN.test(value) ? github : commonMark;
    const tree = processor.runSync(processor.parse(part), { value: part }) as Root;
    return tree.children;
  };
  return parseSeparateBlocks(value, parseWhole) ?? parseWhole(value);
}

/** The words of a body, paragraph by paragraph. */
const plainTree = (body: string): Root => ({
  type: 'root',
  children: body.split(/\n\s*\n/).map((part) => h('p', {}, [text(part.trim())])),
});
