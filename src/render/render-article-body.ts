import type { Article } from '../model/article.ts';
import { articleTree } from './article-tree.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { feedView } from './feed-view.ts';
import { pageView } from './page-view.ts';
import { plainPicture } from './picture.ts';
import { plainText } from './plain-text.ts';
import type { RenderedBody } from './render-markdown.ts';
import { toHtml } from './to-html.ts';

/** An article's text as HTML for its page, without a last line that repeats the byline. */
export function renderArticleBody(source: BodySource, article: Article): RenderedBody {
  const context = contextOf(source, article);
  const { tree, headings } = pageView(articleTree(source, article), context, {
    eager: article.image === undefined,
    poster: article.kind === 'video' && article.image ? plainPicture(article.image, context)?.address : undefined,
  });
  return { html: toHtml(tree), headings };
}

/** An article's text as HTML for feeds: with absolute addresses and nothing but what every reader shows. */
export const renderArticleForFeed = (source: BodySource, article: Article): string =>
  toHtml(feedView(articleTree(source, article), contextOf(source, article), article.address));

/** The words of an article's text, block by block, as its page shows them; see `plainText`. */
export const renderArticlePlainText = (source: BodySource, article: Article): string[] =>
  plainText(articleTree(source, article));
