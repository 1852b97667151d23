import type { Article, Notice } from '../model/article.ts';
import type { List } from '../model/list.ts';
import type { Site } from '../model/site.ts';

/*
 * Names of articles and feeds as `tag:` URIs (RFC 4151): they hold neither scheme nor address nor the publication date, so that
 * they outlive a change of any of them. The authority is the setting `feeds.authority`, which outlives a move to another host.
 */

/**
 * A day on which the newspaper held its host name, as RFC 4151 wants one: the year in which the form of these names was fixed.
 */
const AUTHORITY_DATE = '2025';

const authorityOf = (site: Site): string =>
  (site.feeds.authority ?? `${new URL(site.url).hostname},${AUTHORITY_DATE}`).toLowerCase();

/** The permanent name of an article: guid in RSS, id in Atom and JSON Feed. */
export const articleTag = (site: Site, article: Pick<Article, 'id'>): string =>
  `tag:${authorityOf(site)}:${encodeURIComponent(article.id)}`;

/** The permanent name of a notice. */
export const noticeTag = (site: Site, { slug }: Pick<Notice, 'slug'>): string =>
  `tag:${authorityOf(site)}:notice/${slug}`;

/** The permanent name of the feed of notices. */
export const noticesTag = (site: Site): string => `tag:${authorityOf(site)}:feed/notices`;

/** The permanent name of the site's feed (no list) or of a list's. No article's name holds a slash. */
export const feedTag = (site: Site, list?: List): string =>
  `tag:${authorityOf(site)}:${list ? `feed/${list.kind}/${list.slug}` : 'feed/site'}`;
