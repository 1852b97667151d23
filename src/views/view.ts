import type { ArticleQuestions } from '../catalog/article-questions.ts';
import type { Queries } from '../catalog/queries.ts';
import type { Change } from '../catalog/sync.ts';
import type { Article, LocalTime } from '../model/article.ts';
import type { Period } from '../model/period.ts';
import type { Site } from '../model/site.ts';

/** What all views are read from. */
export interface Source {
  site: Site;
  now: LocalTime;
  /** Everything but articles: counts, names, neighbouring days. */
  catalog: Omit<Queries, 'articles' | 'digests'>;
}

/**
 * A source of values in which A stands for an article: the article itself where the value is shown, a digest of it where the
 * value becomes a key. A view cannot look into an A, so that both values are read by the same questions.
 */
export interface Reader<A> extends Source {
  articles: ArticleQuestions<A>;
}

/** One file of the output; what else a view needs to read its value is added by the view. */
export interface Output {
  /** From the root of the site: `/2022/04/22/tin.html`, `/rss.xml`; `/` is the home page. */
  address: string;
}

/**
 * One kind of page, feed or sitemap. Its outputs come in groups that are planned together, each told by a key: a month, a list.
 * When anything that a group shows may have changed, all of the group is read again.
 */
export interface View<O extends Output = Output> {
  /** Names the kind, and begins the names of its groups. */
  name: string;
  /** Whether the keys are months, so that the groups of a month are built as part of it. */
  isByMonth?: boolean;
  /** Whether it has a group of the whole site, which can show any article: its key is empty, and it is planned in every run. */
  isOfSite?: boolean;
  /** The keys of all its groups. */
  keys(source: Source): string[];
  /** The keys of the groups that changes of articles may touch; `source` answers as after all these changes. */
  touched(changes: readonly Change[], source: Source): string[];
  /** The outputs of a group. */
  outputs(key: string, source: Source): O[];
  /** The output at an address; undefined where this view has none. */
  find(address: string, source: Source): O | undefined;
  /** The one value that an output shows. */
  read<A>(reader: Reader<A>, output: O): unknown;
  /** The month whose articles an output shows, by which it is rendered together with others. */
  monthOf?(output: O, source: Source): Period | undefined;
}

/** The keys that articles have before and after changes, each once. */
export function ofArticles(changes: readonly Change[], keysOf: (article: Article) => readonly string[]): string[] {
  const articles = changes.flatMap(({ before, after }) => [before, after]).filter((article) => article !== undefined);
  return [...new Set(articles.flatMap(keysOf))];
}

/** What an address shows, as a route gets it. */
export interface Shown {
  view: string;
  value: unknown;
}

/**
 * The value that a route is to show; undefined where the address shows something of another view, or nothing.
 * @param view the name of the route's view
 * @param _read how that view reads its value, which tells the value's type
 */
export const shownBy = <V>(
  view: string,
  _read: (reader: Reader<Article>, output: never) => V,
  { shown }: { shown?: Shown },
): V | undefined => (shown?.view === view ? (shown.value as V) : undefined);
