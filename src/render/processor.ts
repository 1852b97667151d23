import type { Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import * as dialect from '../markdown/dialect.ts';
import { excessOf } from '../markdown/limits.ts';
import { plainSpaces } from '../markdown/plain-spaces.ts';
import { textAngles } from '../markdown/text-angles.ts';
import { toNfc } from '../vietnamese/nfc.ts';
import { depthOf, h, text } from './hast.ts';
import rehypeByline from './rehype-byline.ts';
import rehypeEmbeds from './rehype-embeds.ts';
import rehypeEmptyElements from './rehype-empty-elements.ts';
import rehypeFigures from './rehype-figures.ts';
import rehypeHeadingLevels from './rehype-heading-levels.ts';
import rehypeTextAngles from './rehype-text-angles.ts';
import rehypeTypography from './rehype-typography.ts';
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

/** A parser of Markdown with what makes a safe tree of it. */
const toSafe = (parser: typeof dialect.commonMark) =>
  parser().use(remarkRehype, toHast).use(rehypeWritersHtml).use(rehypeEmbeds).use(rehypeSanitize, schema).freeze();

const commonMark = toSafe(dialect.commonMark);
const github = toSafe(dialect.github);

/** What a safe tree becomes before anyone shows it. */
const edited = rehype()
  .use(rehypeTextAngles)
  .use(rehypeEmptyElements)
  .use(rehypeFigures)
  .use(rehypeByline)
  .use(rehypeHeadingLevels)
  .use(rehypeTypography)
  .freeze();

/** Elements inside one another, as far as raw HTML may take them. */
const DEEPEST = 500;

/**
 * Markdown as a tree that is safe, set in type and has its figures, but does not know yet where it will be shown: nothing of it
 * depends on the site, other files or an address. Nesting beyond all reason comes out as plain paragraphs.
 */
export function toTree(body: string, byline?: string): Root {
  const written = toNfc(body);
  const value = textAngles(plainSpaces(written));
  if (excessOf(value)) return plainTree(written);
  try {
    const tree: Root = { type: 'root', children: parse(value) };
    return depthOf(tree) > DEEPEST ? plainTree(written) : (edited.runSync(tree, { value, data: { byline } }) as Root);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return plainTree(written);
  }
}

function parse(value: string): RootContent[] {
  let processor: typeof commonMark | undefined;
  const parseWhole = (part: string): RootContent[] => {
    processor ??= dialect.needsGithub(value) ? github : commonMark;
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
