import type { z } from 'zod';
import type { Problem } from '../diagnostics/problem.ts';
import { articleAddress } from '../model/address.ts';
import type { Article, Named, ParsedArticle } from '../model/article.ts';
import { articleFields } from '../model/front-matter.ts';
import type { Site } from '../model/site.ts';
import { slugify } from '../vietnamese/slugify.ts';
import { ARTICLE_FORMS } from './field-forms.ts';
import { fieldPlace } from './field-problems.ts';
import { shown } from './field-words.ts';
import { nearest } from './nearest.ts';
import { readFrontMatter, slugOf } from './read-front-matter.ts';
import type { YamlFields } from './yaml-fields.ts';

/**
 * Reads an article's file. Never throws: without `article`, `problems` holds everything that is wrong with the file.
 *
 * @param path below the content folder; its last part without `.md` is the slug
 * @param blob the file's git blob id
 */
export function parseArticle(
  path: string,
  blob: string,
  bytes: Uint8Array,
  site: Site,
): { article?: ParsedArticle; problems: Problem[] } {
  const { slug, problems } = slugOf(path);
  const read = readFrontMatter(path, bytes, articleFields, ARTICLE_FORMS);
  problems.push(...read.problems);
  if (read.fields) problems.push(...categoryProblems(read.fields, site));
  if (!read.value || problems.length > 0) return { problems };
  return { article: { article: toArticle(path, blob, slug, read.value, site), ...read.body }, problems };
}

function toArticle(
  path: string,
  blob: string,
  slug: string,
  fields: z.output<typeof articleFields>,
  site: Site,
): Article {
  const at = `${fields.date}T${fields.time}`;
  const id = fields.id ?? slug;
  const { category, image, corrections = [], print } = fields;
  const authors = withoutTwins(fields.author);
  return {
    path,
    blob,
    slug,
    id,
    address: articleAddress(site.permalink, { at, category, slug, id }),
    at,
    updated: fields.updated,
    title: fields.title,
    lead: fields.lead,
    kicker: fields.kicker,
    category,
    authors,
    byline: fields.byline ?? authors.map(({ name }) => name).join(' – '),
    tags: withoutTwins(fields.tags ?? []),
    series: fields.series && { ...fields.series.name, part: fields.series.part },
    image: image && { ...image, alt: image.alt ?? image.caption ?? '' },
    kind: fields.kind ?? 'article',
    state: fields.withdrawn ? 'withdrawn' : fields.draft ? 'draft' : 'live',
    corrections,
    aliases: [...new Set(fields.aliases)],
    print,
  };
}

/** Names that make the same slug are one; the first spelling is kept. */
const withoutTwins = (names: Named[]): Named[] =>
  names.length < 2 ? names : [...new Map(names.toReversed().map((named) => [named.slug, named])).values()].toReversed();

function categoryProblems(fields: YamlFields, { categories }: Site): Problem[] {
  const written = fields.values['category'];
  if (typeof written !== 'string' || written.trim() === '') return [];
  if (categories.some(({ slug }) => slug === written)) return [];
  const known = categories.map(({ slug }) => slug);
  const meant = known.includes(slugify(written)) ? slugify(written) : nearest(written, known);
  return [
    {
      code: 'chuyen-muc-la',
      place: fieldPlace(fields, ['category'], 'value'),
      message: `Chuyên mục ${shown(written)} không có trong site.yml.`,
      hint: `${meant ? `Có phải bạn muốn viết “${meant}”? ` : ''}Các mã chuyên mục: ${known.join(', ')}.`,
    },
  ];
}
