import type { Article } from '../article.ts';

/** An article with what every article has, and what a test says besides. */
export const sampleArticle = (own: Partial<Article>): Article => ({
  path: 'articles/tin.md',
  blob: '0'.repeat(40),
  slug: 'tin',
  id: '7',
  address: '/2022/04/22/tin.html',
  at: '2022-04-22T07:04',
  title: 'Tin',
  category: 'thoi-su',
  authors: [{ slug: 'a', name: 'A' }],
  byline: 'A',
  tags: [],
  kind: 'article',
  state: 'live',
  corrections: [],
  aliases: [],
  ...own,
});
