import type { SitePage } from '../model/article.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { type RenderedBody, renderMarkdown } from './render-markdown.ts';

/** The text of one of the site's own pages as HTML. */
export const renderSitePageBody = (source: BodySource, page: SitePage): RenderedBody =>
  renderMarkdown(source.readBody(page), contextOf(source), { eager: true });
