import type { Article } from '../../model/article.ts';
import { RELATED, type article as view } from '../../views/article.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/**
 * What an article's page links to below its text: each other article in one place only. The parts of its series come first, then
 * the articles before and after it, then those under "Xem thêm", of its topics first.
 */
export function linksOnce(value: ReturnType<typeof view.read<Article>>): { neighbours: Neighbours[]; more: Article[] } {
  const shown = new Set([value.article, ...(value.series?.parts ?? [])].map(({ path }) => path));
  const once = (article: Article | undefined): Article | undefined => {
    if (!article || shown.has(article.path)) return undefined;
    shown.add(article.path);
    return article;
  };
  const neighbours = neighboursOf(value)
    .map(({ row, previous, next }) => ({ row, previous: once(previous), next: once(next) }))
    .filter(({ previous, next }) => previous || next);
  const more = value.more.map(once).filter((article) => article !== undefined);
  return { neighbours, more: sameTopicFirst(more, value.article).slice(0, RELATED) };
}

/** Those that share a tag with an article before the others, either in their order. */
function sameTopicFirst(articles: readonly Article[], { tags }: Article): Article[] {
  const slugs = new Set(tags.map(({ slug }) => slug));
  const isNear = ({ tags }: Article): boolean => tags.some(({ slug }) => slugs.has(slug));
  return [...articles.filter(isNear), ...articles.filter((article) => !isNear(article))];
}
