import type { z } from 'zod';
import { haveErrors, type Place, type Problem } from '../../diagnostics/problem.ts';
import { articleAddress } from '../../model/address.ts';
import type { Article, Named, ParsedArticle } from '../../model/article.ts';
import { articleFields } from '../../model/front-matter.ts';
import { type KnownNames, knownNames, type NameKind, withKnownSlug } from '../../model/known-names.ts';
import { createMemo } from '../../model/memo.ts';
import { isOwnAddress } from '../../model/own-address.ts';
import type { Site } from '../../model/site.ts';
import { LONGEST_PART } from '../../model/text-field.ts';
import { identityOf } from '../../vietnamese/identity.ts';
import { ARTICLE_FORMS } from '../front-matter/field-forms.ts';
import { placeOfField } from '../front-matter/locate-field.ts';
import { addressProblem, longAddressProblem, readFrontMatter, slugOf } from '../front-matter/read-front-matter.ts';
import { articleWarnings } from './article-warnings.ts';

/**
 * Reads an article's file. Never throws: without `article`, there are errors among `problems`, which hold all that is wrong with
 * the file.
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
  const { fields, names } = readingOf(site);
  const read = readFrontMatter(path, bytes, fields, ARTICLE_FORMS);
  problems.push(...read.problems);
  if (!read.value || haveErrors(problems)) return { problems };
  const article = toArticle(path, blob, slug, read.value, site, names);
  if (article.address.split('/').some((part) => part.length > LONGEST_PART))
    return { problems: [longAddressProblem(path, article.address)] };
  if (isOwnAddress(article.address)) return { problems: [addressProblem(path, article.address)] };
  const locate = (field: string, value?: string): Place => placeOfField(path, bytes, field, value);
  problems.push(...articleWarnings({ article, ...read.body, known: names, locate }));
  return { article: { article, ...read.body }, problems };
}

/** What reading articles needs of a site's settings. */
interface Reading {
  fields: ReturnType<typeof articleFields>;
  names: KnownNames;
}

const readings = createMemo<Reading>();

/** The schema of a site's articles and the names it knows, made once: a schema takes as long as reading some thirty articles. */
const readingOf = (site: Site): Reading =>
  readings(site, '', () => ({
    fields: articleFields(site.categories.map(({ slug }) => slug)),
    names: knownNames(site),
  }));

function toArticle(
  path: string,
  blob: string,
  slug: string,
  fields: z.output<ReturnType<typeof articleFields>>,
  site: Site,
  known: KnownNames,
): Article {
  const at = `${fields.date}T${fields.time}`;
  const id = fields.id ?? slug;
  const { category, image, corrections = [], print } = fields;
  const named = (kind: NameKind, names: readonly Named[] = []): Named[] =>
    withoutTwins(names.map((one) => withKnownSlug(known[kind], one)));
  const authors = named('author', fields.author);
  return {
    path,
    blob,
    slug,
    id,
    address: articleAddress(site.permalink.pattern, { at, category, slug, id }),
    at,
    updated: fields.updated,
    title: fields.title,
    lead: fields.lead,
    kicker: fields.kicker,
    category,
    authors,
    byline: fields.byline ?? authors.map(({ name }) => name).join(' – '),
    tags: named('tag', fields.tags),
    series: fields.series && { ...withKnownSlug(known.series, fields.series.name), part: fields.series.part },
    image: image && { ...image, alt: image.alt ?? image.caption ?? '' },
    kind: fields.kind ?? 'article',
    state: fields.withdrawn ? 'withdrawn' : fields.draft ? 'draft' : 'live',
    corrections,
    aliases: [...new Set(fields.aliases)],
    print,
    pin: fields.pin === false ? undefined : (fields.order ?? (fields.pin && LAST_PLACE)),
  };
}

/** The place of a pinned article without an order. */
const LAST_PLACE = 1001;

/** Spellings of one name are one; the first is kept. */
const withoutTwins = (names: Named[]): Named[] =>
  names.length < 2
    ? names
    : [...new Map(names.toReversed().map((named) => [identityOf(named.name), named])).values()].toReversed();
