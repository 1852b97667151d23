import type { Article, ArticleImage } from '../model/article.ts';
import { articleTree } from './article-tree.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { feedView } from './feed-view.ts';
import type { Poster } from './page/view-state.ts';
import { pageView } from './page-view.ts';
import { plainPicture } from './picture.ts';
import { imageCaption } from './picture-markup.ts';
import { plainText } from './plain-text.ts';
import type { PictureContext } from './render-context.ts';
import type { RenderedBody } from './render-markdown.ts';
import { toHtml } from './to-html.ts';
import { typographic } from './typography.ts';

/** An article's text as HTML for its page, without a last line that repeats the byline. */
export function renderArticleBody(source: BodySource, article: Article): RenderedBody {
  const context = contextOf(source, article);
  const { tree, headings } = pageView(articleTree(source, article), context, {
    eager: article.image === undefined,
    wide: article.kind === 'photo',
    poster: article.kind === 'video' && article.image ? posterOf(article.image, context) : undefined,
  });
  return { html: toHtml(tree), headings };
}

/** An article's own picture, as its film shows it before it plays. */
function posterOf(image: ArticleImage, context: PictureContext): Poster | undefined {
  const address = plainPicture(image, context)?.address;
  return address === undefined ? undefined : { address, alt: typographic(image.alt), caption: imageCaption(image) };
}

/** An article's text as HTML for feeds: with absolute addresses and nothing but what every reader shows. */
export const renderArticleForFeed = (source: BodySource, article: Article): string =>
  toHtml(feedView(articleTree(source, article), contextOf(source, article), article.address));

/** The words of an article's text, block by block, as its page shows them; see `plainText`. */
export const renderArticlePlainText = (source: BodySource, article: Article): string[] =>
  plainText(articleTree(source, article));
