import type { FeedLink } from '../feeds/discovery.ts';
import type { Article } from '../model/article.ts';

/** One step of the way from the home page to a page. */
export interface Crumb {
  name: string;
  /** From the root of the site. */
  address: string;
}

/** What a page says of itself to machines: search engines, feed readers, those who share it. */
export interface PageMeta {
  kind: 'home' | 'article' | 'list' | 'archive' | 'page' | 'search' | 'notice';
  /** Without the newspaper's name; the home page has none. */
  title?: string;
  description?: string;
  /** The canonical address, from the root; absent where a page stands at none of its own (404, fragments). */
  address?: string;
  /** Content of the robots meta tag; absent where everything is allowed. */
  robots?: string;
  /** The page's own feeds, before the site's. */
  feeds?: readonly FeedLink[];
  /** The way to this page, without the home page and without the page itself. */
  crumbs?: Crumb[];
  /** The day that stands in the masthead, `YYYY-MM-DD`; of the home page alone. */
  day?: string;
  article?: Article;
  /** Slug of the category to which the page belongs. */
  category?: string;
}
