import { z } from 'zod';
import type { ProblemCode } from '../diagnostics/codes.ts';
import { isDay, isTime } from '../vietnamese/calendar.ts';
import { ARTICLE_KINDS, NOTICE_KINDS } from './article.ts';
import { mediaSrc } from './media-src.ts';
import { isOwnAddress } from './own-address.ts';
import {
  count,
  EVEN_WITH_OTHER_PROBLEMS,
  FORBIDDEN_CHARACTERS,
  line,
  named,
  paragraph,
  textField,
  wereRead,
} from './text-field.ts';

/*
 * The fields that writers fill in, as schemas over what YAML gives (numbers still as text). Every message is a code of
 * src/diagnostics/codes.ts.
 */

const day = textField(100, 'ngay-sai', (text) => (isPublishingDay(text) ? text : undefined));
const time = textField(100, 'gio-sai', (text) => (isTime(text) ? text : undefined));
const moment = textField(100, 'ngay-gio-sai', (text) => {
  const [date = '', clock = '', rest] = text.split(/[ T]/);
  return isPublishingDay(date) && isTime(clock) && rest === undefined ? `${date}T${clock}` : undefined;
});
const id = textField(60, 'id-sai', (text) => (/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(text) ? text : undefined));
const picture = textField(1000, 'anh-sai', (text) => {
  if (/^https?:\/\//.test(text)) return URL.canParse(text) && !text.includes(' ') ? text : undefined;
  const path = mediaSrc(text);
  return path && !/(?:^|\/)\.{0,2}(?:\/|$)|:/.test(path) ? path : undefined;
});
const address = textField(1000, 'dia-chi-sai', formerAddress)
  .refine((address) => !/\*|:[a-z]/i.test(address), 'dia-chi-co-mau' satisfies ProblemCode)
  .refine(
    (address) => address.startsWith('/?') || !isOwnAddress(address.split('?', 1)[0] ?? ''),
    'dia-chi-danh-rieng' satisfies ProblemCode,
  );
const link = textField(1000, 'lien-ket-sai', (text) =>
  /^(https?:\/\/[^\s/]+|\/(?!\/)|mailto:[^\s@]+@|tel:\+?\d)\S*$/.test(text) ? text : undefined,
);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1, 'truong-trong'));

/** A former address: its path as people read it and, after a question mark, its parameters as browsers send them. */
function formerAddress(text: string): string | undefined {
  const [, written = '', query] = /^([^?#]*)(?:\?([^#]*))?$/.exec(text) ?? [];
  const path = /\s/.test(text) ? undefined : decoded(written);
  if (!path || !/^\/[^?#\\%]*$/.test(path) || /\/\/|\/\.\.?(\/|$)|\/\.html$|\.html\//.test(path)) return undefined;
  if (query === undefined) return path;
  const isRead = query.split('&').every((parameter) => /^[^=]+=[^=]+$/.test(parameter)) && decoded(query) !== undefined;
  return isRead ? `${path}${new URL(`?${query}`, 'https://a.vn').search}` : undefined;
}

/** An address without its percent-encoding (RFC 3986, 2.1), as a browser's address bar gives it to whoever copies it. */
function decoded(address: string): string | undefined {
  try {
    const plain = decodeURIComponent(address).normalize('NFC');
    return FORBIDDEN_CHARACTERS.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** Years in which a newspaper's articles lie; others are slips of the finger, and would hide an article for ever. */
const isPublishingDay = (text: string): boolean => isDay(text) && text >= '1900' && text < '2100';

/** A text that is no category has a code of its own; for all else the general ones do. */
const unknownCategory = ({ input }: { input?: unknown }): ProblemCode | undefined =>
  typeof input === 'string' ? 'chuyen-muc-la' : undefined;

/**
 * The fields of an article of a site.
 *
 * @param categories the slugs of its categories
 */
export const articleFields = (categories: readonly string[]) =>
  z
    .strictObject({
      title: line,
      date: day,
      time,
      author: oneOrMore(named),
      category: z.enum(categories, { error: unknownCategory }),
      id: id.optional(),
      lead: paragraph.optional(),
      kicker: line.optional(),
      series: z.strictObject({ name: named, part: count(100_000) }).optional(),
      tags: z.array(named).optional(),
      image: z
        .strictObject({ src: picture, alt: line.optional(), caption: paragraph.optional(), credit: line.optional() })
        .optional(),
      byline: line.optional(),
      kind: z.enum(ARTICLE_KINDS).optional(),
      updated: moment.optional(),
      corrections: z.array(z.strictObject({ date: day, text: paragraph })).optional(),
      aliases: oneOrMore(address).optional(),
      draft: z.boolean().optional(),
      withdrawn: z.boolean().optional(),
      print: z.strictObject({ issue: line, page: count(100_000).optional() }).optional(),
      pin: z.boolean().optional(),
      order: count(1000).optional(),
    })
    .superRefine(({ date, time, updated, corrections, image }, context) => {
      const late = (path: PropertyKey[]) =>
        context.addIssue({ code: 'custom', path, message: 'thoi-gian-nguoc' satisfies ProblemCode });
      if (wereRead(date, time, updated) && `${updated}` < `${date}T${time}`) late(['updated']);
      if (Array.isArray(corrections))
        corrections.forEach((correction, index) => {
          if (wereRead(date, correction?.date) && correction.date < date) late(['corrections', index, 'date']);
        });
      if (typeof image === 'object' && !image.alt && !image.caption)
        context.addIssue({ code: 'custom', path: ['image', 'alt'], message: 'truong-thieu' });
    }, EVEN_WITH_OTHER_PROBLEMS);

export const pageFields = z.strictObject({ title: line, lead: paragraph.optional(), order: count(100_000).optional() });

export const noticeFields = z
  .strictObject({
    title: line,
    from: moment,
    until: moment,
    link: link.optional(),
    kind: z.enum(NOTICE_KINDS).optional(),
    table: z.array(z.record(z.string(), line)).min(1, 'truong-trong').optional(),
  })
  .superRefine(({ from, until }, context) => {
    if (wereRead(from, until) && until <= from)
      context.addIssue({ code: 'custom', path: ['until'], message: 'thoi-gian-nguoc' satisfies ProblemCode });
  }, EVEN_WITH_OTHER_PROBLEMS);

export const commentFields = z.strictObject({ name: line, date: day, time });
