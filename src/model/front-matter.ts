import { z } from 'zod';
import { isDay, isTime } from '../vietnamese/calendar.ts';
import { toNfc } from '../vietnamese/nfc.ts';
import { slugify } from '../vietnamese/slugify.ts';
import { ARTICLE_KINDS } from './article.ts';
import { pictureSource } from './picture-source.ts';

/*
 * The fields that writers fill in, as schemas over what YAML gives (numbers still as text). Every message is a code of
 * src/diagnostics/codes.ts; who asks for a problem's words finds them there.
 */

/** Characters that neither HTML nor XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const FORBIDDEN_CHARACTERS = /[\0-\x08\v\f\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/u;

/** Text of one paragraph, `read` into its final form; `undefined` where it has not the form that `code` asks for. */
function leaf<T>(max: number, code: string, read: (text: string) => T | undefined) {
  return z.string().transform((written, context): T => {
    const text = toNfc(written).replace(/\s+/g, ' ').trim();
    const value = text === '' || text.length > max || FORBIDDEN_CHARACTERS.test(text) ? undefined : read(text);
    if (value !== undefined) return value;
    context.issues.push({ code: 'custom', input: written, message: codeFor(text, max, code) });
    return z.NEVER;
  });
}

function codeFor(text: string, max: number, code: string): string {
  if (text === '') return 'empty-field';
  if (FORBIDDEN_CHARACTERS.test(text)) return 'forbidden-character';
  return text.length > max ? 'too-long' : code;
}

const line = leaf(500, 'wrong-form', (text) => text);
const paragraph = leaf(5000, 'wrong-form', (text) => text);
const day = leaf(100, 'bad-date', (text) => (isPublishingDay(text) ? text : undefined));
const time = leaf(100, 'bad-time', (text) => (isTime(text) ? text : undefined));
const moment = leaf(100, 'bad-moment', (text) => {
  const [date = '', clock = '', rest] = text.split(/[ T]/);
  return isPublishingDay(date) && isTime(clock) && rest === undefined ? `${date}T${clock}` : undefined;
});
const count = leaf(100, 'bad-number', (text) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined));
const named = leaf(150, 'no-letters', (name) => {
  const slug = slugify(name);
  return slug === '' ? undefined : { slug, name };
});
const id = leaf(60, 'bad-id', (text) => (/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(text) ? text : undefined));
const picture = leaf(1000, 'bad-picture', pictureSource);
const address = leaf(1000, 'bad-address', (text) => (/^\/(?![/\\])[^\s?#\\]*$/.test(text) && !/\/\.\.?(\/|$)/.test(text) ? text : undefined));
const link = leaf(1000, 'bad-link', (text) => (/^(https?:\/\/[^\s/]+|\/(?!\/)|mailto:[^\s@]+@|tel:\+?\d)\S*$/.test(text) ? text : undefined));
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item).min(1, 'empty-field'));

/** Years in which a newspaper's articles lie; others are slips of the finger, and would hide an article for ever. */
const isPublishingDay = (text: string): boolean => isDay(text) && text >= '1900' && text < '2100';

export const articleFields = z
  .strictObject({
    title: line,
    date: day,
    time,
    author: oneOrMore(named),
    category: line,
    id: id.optional(),
    lead: paragraph.optional(),
    kicker: line.optional(),
    series: z.strictObject({ name: named, part: count }).optional(),
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
    print: z.strictObject({ issue: line, page: count.optional() }).optional(),
  })
  .superRefine((article, context) => {
    const late = (path: PropertyKey[]) => context.addIssue({ code: 'custom', path, message: 'wrong-order' });
    if (article.updated && article.updated < `${article.date}T${article.time}`) late(['updated']);
    article.corrections?.forEach((correction, index) => {
      if (correction.date < article.date) late(['corrections', index, 'date']);
    });
    if (article.image && !article.image.alt && !article.image.caption)
      context.addIssue({ code: 'custom', path: ['image', 'alt'], message: 'missing-field' });
  });

export const pageFields = z.strictObject({ title: line, lead: paragraph.optional(), order: count.optional() });

export const noticeFields = z
  .strictObject({ title: line, from: moment, until: moment, link: link.optional() })
  .superRefine((notice, context) => {
    if (notice.until <= notice.from) context.addIssue({ code: 'custom', path: ['until'], message: 'wrong-order' });
  });

export const commentFields = z.strictObject({ name: line, date: day, time });
