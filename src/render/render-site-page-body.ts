import type { Notice, SitePage } from '../model/article.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { type RenderedBody, renderMarkdown } from './render-markdown.ts';

/** The text of one of the site's own pages, or of a notice, as HTML. */
export const renderSitePageBody = (source: BodySource, page: SitePage | Notice): RenderedBody =>
  renderMarkdown(source.readBody(page), contextOf(source, page), { eager: true });
