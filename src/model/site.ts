import { z } from 'zod';
import type { ProblemCode } from '../diagnostics/codes.ts';
import { isDay } from '../vietnamese/calendar.ts';
import { identityOf } from '../vietnamese/identity.ts';
import { isOwnAddress } from './own-address.ts';
import {
  count,
  EVEN_WITH_OTHER_PROBLEMS,
  isListSlug,
  line,
  named,
  paragraph,
  textField,
  wereRead,
} from './text-field.ts';

/** Names in the feeds' addresses that a category's own would collide with: `/rss/opml.xml`, `/rss/tac-gia/…`. */
const RESERVED = new Set(['opml', 'thong-bao', 'luu-tru', 'tac-gia', 'chu-de', 'loat-bai']);
const slug = textField(60, 'dang-sai', (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined)).refine(
  isListSlug,
  { error: 'chuyen-muc-cam' satisfies ProblemCode },
);
const categorySlug = slug.refine((value) => !RESERVED.has(value), { error: 'chuyen-muc-cam' satisfies ProblemCode });
const webAddress = textField(1000, 'dang-sai', (text) => (webUrl(text) ? text : undefined));
const origin = textField(200, 'dang-sai', (text) =>
  /^https?:\/\/[^/?#\\]+\/?$/i.test(text) ? webUrl(text)?.origin : undefined,
);
const email = textField(200, 'dang-sai', (text) => (z.email().safeParse(text).success ? text : undefined));
/** A folder as it is written, or an address that ends in a slash, to which names of files can be added. */
const mediaPlace = textField(1000, 'dang-sai', (text) => {
  if (!/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text)) return text;
  if (!webUrl(text) || /[?#]/.test(text)) return undefined;
  return text.replace(/^https?/i, (scheme) => scheme.toLowerCase()).replace(/\/*$/, '/');
});
const pattern = textField(200, 'permalink-sai', (text) => (isPermalink(text) ? text : undefined));
/** A pattern that leads into none of the site's own folders and files. */
const patternOfToday = pattern.refine(
  (text) => !isOwnAddress(text) && !isOwnAddress(`/${text.split('/')[1]}`),
  'dia-chi-danh-rieng' satisfies ProblemCode,
);
/** Whether a text is an authority of `tag:` names: a host name or mail address, a comma, and a day, month or year that there is. */
function isAuthority(text: string): boolean {
  const [, date] = /^[a-z0-9][a-z0-9.-]*(?:@[a-z0-9][a-z0-9.-]*)?,(\d{4}(?:-\d{2}){0,2})$/i.exec(text) ?? [];
  return date !== undefined && isDay(`${date}-01-01`.slice(0, 10));
}

const day = textField(100, 'ngay-sai', (text) => (isDay(text) ? text : undefined));
/** A text stands for a pattern that has nothing else to be said of it. */
const patternWith = <T extends z.ZodRawShape>(fields: T) =>
  z.preprocess((written) => (typeof written === 'string' ? { pattern: written } : written), z.strictObject(fields));
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((written) => (typeof written === 'string' || isGroup(written) ? [written] : written), z.array(item));
const isGroup = (written: unknown): boolean =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

function refuseTwins(categories: { slug: string; former?: string[] }[], context: z.RefinementCtx): void {
  if (!Array.isArray(categories)) return;
  const taken = new Set<string>();
  const take = (slug: string | undefined, ...path: PropertyKey[]): void => {
    if (slug === undefined || !wereRead(slug)) return;
    if (taken.has(slug)) context.addIssue({ code: 'custom', path, message: 'chuyen-muc-trung' satisfies ProblemCode });
    taken.add(slug);
  };
  categories.forEach((category, index) => {
    take(category?.slug, index, 'slug');
  });
  categories.forEach((category, index) => {
    const former = Array.isArray(category?.former) ? category.former : [];
    former.forEach((slug, place) => {
      take(slug, index, 'former', place);
    });
  });
}

/** Names whose spelling is known to be right, some with an address of their own. */
const knownNames = z
  .array(z.strictObject({ name: named, slug: slug.optional() }))
  .default([])
  .superRefine((names, context) => {
    if (!Array.isArray(names)) return;
    const seen = new Set<string>();
    names.forEach((known, index) => {
      if (!known?.name?.slug) return;
      const own = [`slug ${known.slug ?? known.name.slug}`, `name ${identityOf(known.name.name)}`];
      if (own.some((key) => seen.has(key)))
        context.addIssue({ code: 'custom', path: [index, 'name'], message: 'ten-trung' satisfies ProblemCode });
      for (const key of own) seen.add(key);
    });
  }, EVEN_WITH_OTHER_PROBLEMS)
  .transform((names) => names.map(({ name, slug }) => ({ name: name.name, slug: slug ?? name.slug })));

/**
 * An address on the web, of a host that can be one: the URL standard lets through signs that no name in the DNS has, and that
 * headers and tags would read as their own. None with a name and password, which all readers would see.
 */
function webUrl(text: string): URL | undefined {
  const url = /^https?:\/\/\S+$/i.test(text) ? URL.parse(text) : null;
  const isHost = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/.test(url?.hostname ?? '');
  return url && isHost && url.username === '' && url.password === '' ? url : undefined;
}

/** Whether each article gets an address of its own by a pattern, with only letters that need no encoding. */
function isPermalink(pattern: string): boolean {
  const plain = pattern.replace(/\{(?:year|month|day|category|slug|id)\}/g, 'x');
  return (
    /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(plain) &&
    !plain.includes('.html/') &&
    plain.endsWith('.html') &&
    /\{(?:slug|id)\}/.test(pattern)
  );
}

/**
 * site.yml: everything that makes the archive one newspaper's. Only `name`, `url` and `categories` are needed;
 * unknown keys are problems. Every part of the system reads the parsed form, `Site`.
 */
export const siteSchema = z.strictObject({
  /** The newspaper's name, as printed: "Báo Hậu Giang". */
  name: line,
  /** Where the site will stand, without a path: "https://baohaugiang.example.vn". */
  url: origin,
  /** The sections, in the order of the menu; `former` are slugs that a section has had. */
  categories: z
    .array(
      z.strictObject({
        slug: categorySlug,
        name: line,
        description: line.optional(),
        former: list(categorySlug).optional(),
      }),
    )
    .min(1, 'truong-trong' satisfies ProblemCode)
    .superRefine(refuseTwins, EVEN_WITH_OTHER_PROBLEMS),
  /**
   * Authors, topics (the articles' tags) and series whose names are spelled right. `slug` is for the one whose address would be
   * that of another: Lê Hoa and Lê Hòa.
   */
  authors: knownNames,
  tags: knownNames,
  series: knownNames,
  /** One line under the name. */
  tagline: line.optional(),
  /** A sentence or two for search engines and feeds. */
  description: paragraph.optional(),
  /** A sentence shown above every page, for instance that this is a sample. */
  banner: paragraph.optional(),
  /** What the law wants on every page, and in the footer of the home page. */
  legal: z
    .strictObject({
      /** Cơ quan chủ quản */
      governingBody: line.optional(),
      /** Cơ quan báo chí */
      agency: line.optional(),
      licence: z.strictObject({ number: line, date: line, issuer: line }).optional(),
      /** Tổng biên tập or whoever answers for the newspaper. */
      head: z.strictObject({ title: line, name: line }).optional(),
      address: line.optional(),
      phone: line.optional(),
      email: email.optional(),
    })
    .default({}),
  /**
   * Pattern of the articles' addresses: {year} {month} {day} {category} {slug} {id}; and those that were in use before, each with
   * the last day on which it was. Articles published later have never stood at such an address.
   */
  permalink: patternWith({
    pattern: patternOfToday,
    former: list(patternWith({ pattern, until: day.optional() })).default([]),
  }).prefault('/{year}/{month}/{day}/{slug}.html'),
  feeds: z
    .strictObject({
      /** Newest items in each feed. */
      items: count(500).default(50),
      /** WebSub hub that is told of changes. */
      hub: webAddress.optional(),
      /** Minutes for which a reader may keep a feed. */
      ttl: count(100_000).default(60),
      copyright: line.optional(),
      /**
       * Who names the items, as RFC 4151 writes it: a host name or mail address and a day on which it was the newspaper's,
       * "baohaugiang.example.vn,2004". Set it before the site moves to another host, or every reader gets every item again.
       */
      authority: textField(200, 'dang-sai', (text) => (isAuthority(text) ? text : undefined)).optional(),
    })
    .prefault({}),
  /** The key by which IndexNow knows the site's own messages; a file of that name is made. */
  indexNow: textField(128, 'dang-sai', (text) => (/^[A-Za-z0-9-]{8,}$/.test(text) ? text : undefined)).optional(),
  search: z
    .strictObject({
      /** Short and long forms that find each other. */
      abbreviations: z.array(z.strictObject({ short: line, long: line })).default([]),
    })
    .prefault({}),
  comments: z
    .strictObject({
      enabled: z.boolean().default(false),
      /** Where the form posts to. */
      post: webAddress.optional(),
      /** The mail address for comments where there is no form. */
      mail: email.optional(),
    })
    .prefault({}),
  /**
   * Where pictures lie besides content/media, as lists such as content/media.jsonl name them: a folder, seen from the content
   * folder, or an address below which they are served as they are. Of those nothing is read when the site is built.
   */
  media: mediaPlace.optional(),
  pictures: z
    .strictObject({
      /** Intrinsic size of remote pictures, by address. */
      remote: z.record(webAddress, z.strictObject({ width: count(100_000), height: count(100_000) })).default({}),
    })
    .prefault({}),
});

export type Site = z.infer<typeof siteSchema>;
export type Category = Site['categories'][number];
