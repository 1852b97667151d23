import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { emphasis } from './emphasis.ts';
import { plainSpaces } from './plain-spaces.ts';
import remarkAutolinkEdges from './remark-autolink-edges.ts';
import remarkEmphasisEdges from './remark-emphasis-edges.ts';
import remarkListNumbers from './remark-list-numbers.ts';
import { textAngles } from './text-angles.ts';

/**
 * Markdown as the newspaper's writers mean it: CommonMark, but for emphasis (see `emphasis`), lines that begin with a year or a
 * date (see `remarkListNumbers`), and indents, which make no code: code stands between fences.
 */
function remarkDialect(this: { data: () => object }): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }, emphasis()];
}

/** The dialect's parser. */
export const commonMark = remark().use(remarkDialect).use(remarkListNumbers).use(remarkEmphasisEdges).freeze();

/** The same with GitHub's tables, footnotes, task lists, struck-out text (two tildes: one is a range) and bare addresses. */
export const github = commonMark().use(remarkGfm, { singleTilde: false }).use(remarkAutolinkEdges).freeze();

/**
 * A sign of anything that GitHub adds. Without one a body is read as CommonMark, so that an address within a tag that is shown as
 * text (`<x y="https://a.vn">`) stays text. An address behind `](` is a link of Markdown's.
 */
const GITHUB_SIGN = /\||\[\^|~~|\[[ xX]\]|(?<!\]\(|[<"'=])(?:https?:\/\/|www\.)|\w@\w/;

/** Whether a body may hold anything that GitHub adds. */
export const needsGithub = (body: string): boolean => GITHUB_SIGN.test(body);

/**
 * A body's Markdown as a tree, and the text whose places its nodes name: the body, but for odd spaces and for `<` that are text.
 */
export function parseMarkdown(body: string): { tree: Root; source: string } {
  const source = textAngles(plainSpaces(body));
  const parser = needsGithub(source) ? github : commonMark;
  return { tree: parser.runSync(parser.parse(source), { value: source }) as Root, source };
}
