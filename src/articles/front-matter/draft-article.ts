import type { Site } from '../../model/site.ts';
import { oneLine } from '../../vietnamese/one-line.ts';
import { shortSlug, slugify } from '../../vietnamese/slugify.ts';
import { yamlInline } from './yaml-line.ts';

/** What is known of an article before it is written. */
export interface ArticleStart {
  title: string;
  /** Slug of a category. */
  category: string;
  authors: readonly string[];
  /** Local time, `YYYY-MM-DDTHH:mm`. */
  at: string;
  /** Instead of the one that the title gives. */
  slug?: string;
}

/** File names longer than this are no help to anybody. */
const MAX_SLUG = 80;

/**
 * The file of a new article: its path below the content folder, and its text with the front-matter filled in. It is a draft,
 * since it is empty.
 */
export function draftArticle({ title, category, authors, at, slug }: ArticleStart): { path: string; text: string } {
  const name = shortSlug(slug ?? title, MAX_SLUG);
  const names = authors.map(oneLine);
  const [day = '', time = ''] = at.split('T');
  const lines = [
    '---',
    `title: ${yamlInline(oneLine(title))}`,
    `date: ${day}`,
    `time: ${time}`,
    `author: ${names.length === 1 ? yamlInline(names[0]) : yamlInline(names)}`,
    `category: ${category}`,
    'lead:',
    'tags: []',
    'draft: true',
    '---',
    '',
    '',
  ];
  return { path: `articles/${day.slice(0, 4)}/${day.slice(5, 7)}/${name}.md`, text: lines.join('\n') };
}

/** The slug of the category that is meant by a slug or by a printed name; `undefined` where there is none such. */
export const categoryMeant = (written: string, { categories }: Site): string | undefined =>
  categories.find(({ slug, name }) => slug === written || slugify(name) === slugify(written))?.slug;
