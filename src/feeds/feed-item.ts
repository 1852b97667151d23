import type { Surroundings } from '../catalog/archive.ts';
import { absoluteAddress } from '../model/address.ts';
import type { Article, LocalTime } from '../model/article.ts';
import { createMemo } from '../model/memo.ts';
import { typographic } from '../render/typography.ts';
import { articleHtml } from './article-html.ts';
import { type FeedPicture, feedPicture } from './feed-picture.ts';
import { articleTag } from './identity.ts';
import { fitLine, fitText } from './xml-text.ts';

/** An article as all feeds carry it, whatever their format. Texts are fit for XML but not escaped; addresses are absolute. */
export interface FeedItem {
  /** Permanent: the same after a change of address. */
  id: string;
  url: string;
  title: string;
  published: LocalTime;
  /** When it was last changed in a way that readers should know of; absent where it never was. */
  updated?: LocalTime;
  authors: string[];
  /** The section's name, then the tags. */
  categories: string[];
  /** The lead as plain text; the title where there is none. */
  summary: string;
  /** The whole article as HTML, made when it is first asked for. */
  html: () => string;
  picture?: FeedPicture;
}

const items = createMemo<Promise<FeedItem>>();

/** An article as an item of a feed: the same object for the same one. */
export const feedItem = (archive: Surroundings, article: Article): Promise<FeedItem> =>
  items(article, '', () => makeItem(archive, article));

async function makeItem(archive: Surroundings, article: Article): Promise<FeedItem> {
  const { site } = archive;
  let html: string | undefined;
  const category = site.categories.find(({ slug }) => slug === article.category)?.name ?? article.category;
  return {
    id: articleTag(site, article),
    url: absoluteAddress(site, article.address),
    title: fitLine(typographic(article.title)),
    published: article.at,
    updated: updatedAt(article),
    authors: article.authors.map(({ name }) => fitLine(name)),
    categories: [category, ...article.tags.map(({ name }) => name)].map(fitLine),
    summary: fitLine(typographic(article.lead ?? article.title)),
    html: () => {
      html ??= fitText(articleHtml(archive, article));
      return html;
    },
    picture: article.image && (await feedPicture(archive, article.image)),
  };
}

/** When an article was last updated or corrected, whichever came later; undefined where it stands as published. */
function updatedAt({
  at,
  updated,
  corrections,
}: Pick<Article, 'at' | 'updated' | 'corrections'>): LocalTime | undefined {
  const changes = [updated ?? '', ...corrections.map(({ date }) => `${date}T00:00`)];
  const last = changes.sort().at(-1) ?? '';
  return last > at ? last : undefined;
}
