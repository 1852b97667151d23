import type { Root } from 'hast';
import type { Article } from '../model/article.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { feedView } from './feed-view.ts';
import { pageView } from './page-view.ts';
import { toTree } from './processor.ts';
import type { RenderedBody } from './render-markdown.ts';
import { toHtml } from './to-html.ts';

/** As many bodies as a month holds, so that its pages and feeds parse each once. */
const CAPACITY = 1000;

/** Parsed bodies by blob id, the least recently used first. A tree depends on its file alone, so it is good for every archive. */
const trees = new Map<string, Root>();

/** An article's text as HTML for its page, without a last line that repeats the byline. */
export function renderArticleBody(source: BodySource, article: Article): RenderedBody {
  const { tree, headings } = pageView(treeOf(source, article), contextOf(source), {
    eager: article.image === undefined,
  });
  return { html: toHtml(tree), headings };
}

/** An article's text as HTML for feeds: with absolute addresses and nothing but what every reader shows. */
export const renderArticleForFeed = (source: BodySource, article: Article): string =>
  toHtml(feedView(treeOf(source, article), contextOf(source), article.address));

function treeOf(source: BodySource, article: Article): Root {
  const known = trees.get(article.blob);
  if (known) trees.delete(article.blob);
  const tree = known ?? toTree(source.readBody(article), article.byline);
  trees.set(article.blob, tree);
  if (trees.size > CAPACITY) trees.delete(trees.keys().next().value as string);
  return tree;
}
