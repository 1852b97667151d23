import type { List, ListKind } from '../model/list.ts';
import type { Site } from '../model/site.ts';

const LABELS: Record<Exclude<ListKind, 'category'>, string> = { author: 'Bài của', tag: 'Chủ đề', series: 'Loạt bài' };

/** What a feed is called among others of the same newspaper: "Thời sự", "Bài của Lê Văn Hòa", "Chủ đề khóm Cầu Đúc". */
export const feedLabel = ({ kind }: List, name: string): string =>
  kind === 'category' ? name : `${LABELS[kind]} ${name}`;

/** What a feed is called in a reader: the newspaper's name for the site's feed (no list), else "Thời sự – Báo Mẫu". */
export const feedTitle = (site: Pick<Site, 'name'>, list?: List, name = ''): string =>
  list ? `${feedLabel(list, name)} – ${site.name}` : site.name;

/** A sentence on what a feed holds. */
export function feedDescription(
  site: Pick<Site, 'name' | 'tagline' | 'description' | 'categories'>,
  list?: List,
  name = '',
): string {
  if (!list) return site.description ?? site.tagline ?? `Tin mới của ${site.name}`;
  const own = list.kind === 'category' && site.categories.find(({ slug }) => slug === list.slug)?.description;
  return own || `${feedLabel(list, name)}: các bài mới trên ${site.name}`;
}
