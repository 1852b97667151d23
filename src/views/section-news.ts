import { sectionNewsAddress } from '../model/address.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

/** How many articles the fragment names: more than a page shows, because the page may name some of them elsewhere. */
const NEWEST = 12;

interface SectionNewsOutput extends Output {
  category: string;
}

/** Empty where site.yml does not have the category. */
const outputs = (category: string, { site }: Source): SectionNewsOutput[] =>
  site.categories.some(({ slug }) => slug === category) ? [{ address: sectionNewsAddress(category), category }] : [];

/** The fragment with the newest articles of a category, shared by the pages of all its articles. */
export const sectionNews = {
  name: 'section-news',
  keys: ({ site }: Source): string[] => site.categories.map(({ slug }) => slug),
  touched: (changes): string[] => ofArticles(changes, ({ category }) => [category]),
  outputs,
  find: (asked: string, source: Source): SectionNewsOutput | undefined =>
    source.site.categories.flatMap(({ slug }) => outputs(slug, source)).find(({ address }) => address === asked),
  read: <A>({ articles }: Reader<A>, { category }: SectionNewsOutput) => ({
    articles: articles.newestMembers({ kind: 'category', slug: category }, NEWEST),
  }),
} satisfies View<SectionNewsOutput>;
