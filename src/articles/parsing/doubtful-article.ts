import type { Place } from '../../diagnostics/problem.ts';
import type { ParsedArticle } from '../../model/article.ts';
import type { KnownNames } from '../../model/known-names.ts';

/** An article that has no errors, and what its warnings need besides. */
export interface DoubtfulArticle extends ParsedArticle {
  /** The names that site.yml lists. */
  known: KnownNames;
  /** Where the file says a field, or one of the values of its list. */
  locate: (field: string, value?: string) => Place;
}
