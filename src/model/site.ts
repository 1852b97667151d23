import { z } from 'zod';

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Names in the feeds' addresses that a category's own would collide with: `/rss/opml.xml`, `/rss/tac-gia/…`. */
const RESERVED = new Set(['opml', 'luu-tru', 'tac-gia', 'chu-de', 'loat-bai']);
const categorySlug = slug.refine((value) => !RESERVED.has(value), {
  error: 'tên này đã dùng trong địa chỉ của trang báo, hãy chọn tên khác',
});

/**
 * site.yml: everything that makes the archive one newspaper's. Only `name`, `url` and `categories` are needed;
 * unknown keys are problems. Every part of the system reads the parsed form, `Site`.
 */
export const siteSchema = z.strictObject({
  /** The newspaper's name, as printed: "Báo Hậu Giang". */
  name: text,
  /** Where the site will stand, without a path: "https://baohaugiang.example.vn". */
  url: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  /** The sections, in the order of the menu. */
  categories: z.array(z.strictObject({ slug: categorySlug, name: text, description: text.optional() })).min(1),
  /** One line under the name. */
  tagline: text.optional(),
  /** A sentence or two for search engines and feeds. */
  description: text.optional(),
  /** A sentence shown above every page, for instance that this is a sample. */
  banner: text.optional(),
  /** What the law wants on every page, and in the footer of the home page. */
  legal: z
    .strictObject({
      /** Cơ quan chủ quản */
      governingBody: text.optional(),
      /** Cơ quan báo chí */
      agency: text.optional(),
      licence: z.strictObject({ number: text, date: text, issuer: text }).optional(),
      /** Tổng biên tập or whoever answers for the newspaper. */
      head: z.strictObject({ title: text, name: text }).optional(),
      address: text.optional(),
      phone: text.optional(),
      email: z.email().optional(),
    })
    .default({}),
  /** Pattern of the articles' addresses: {year} {month} {day} {category} {slug} {id}. */
  permalink: z.string().startsWith('/').endsWith('.html').default('/{year}/{month}/{day}/{slug}.html'),
  feeds: z
    .strictObject({
      /** Newest items in each feed. */
      items: z.int().min(1).max(500).default(50),
      /** WebSub hub that is told of changes. */
      hub: z.url().optional(),
      /** Minutes for which a reader may keep a feed. */
      ttl: z.int().min(1).default(60),
      copyright: text.optional(),
      /**
       * Who names the items, as RFC 4151 writes it: a host name or mail address and a day on which it was the newspaper's,
       * "baohaugiang.example.vn,2004". Set it before the site moves to another host, or every reader gets every item again.
       */
      authority: z
        .string()
        .regex(/^[a-z0-9][a-z0-9.-]*(@[a-z0-9][a-z0-9.-]*)?,\d{4}(-\d{2}(-\d{2})?)?$/i)
        .optional(),
    })
    .prefault({}),
  search: z
    .strictObject({
      /** Short and long forms that find each other. */
      abbreviations: z.array(z.strictObject({ short: text, long: text })).default([]),
    })
    .prefault({}),
  comments: z
    .strictObject({
      enabled: z.boolean().default(false),
      /** Where the form posts to. */
      post: z.url().optional(),
      /** The mail address for comments where there is no form. */
      mail: z.email().optional(),
    })
    .prefault({}),
  pictures: z
    .strictObject({
      /** Intrinsic size of remote pictures, by address. */
      remote: z.record(z.url(), z.strictObject({ width: z.int().min(1), height: z.int().min(1) })).default({}),
    })
    .prefault({}),
});

export type Site = z.infer<typeof siteSchema>;
export type Category = Site['categories'][number];
