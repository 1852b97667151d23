import { z } from 'zod';
import { hasBadCharacters, htmlFindings, isHttpUrl, isRfc3339 } from './shared-findings.ts';

const url = z.string().refine(isHttpUrl, 'no address');
const date = z.string().refine(isRfc3339, 'no date');
const text = z.string().min(1);
const author = z.strictObject({ name: text, url: url.optional(), avatar: url.optional() });

/** JSON Feed 1.1, as far as the feeds use it; what it does not know here is an error. */
const feedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text,
  icon: url,
  authors: z.array(author).min(1),
  language: z.literal('vi'),
  hubs: z.array(z.strictObject({ type: text, url })).optional(),
  items: z.array(
    z.strictObject({
      id: text,
      url,
      title: text,
      summary: text,
      content_html: text,
      image: url.optional(),
      date_published: date,
      date_modified: date.optional(),
      authors: z.array(author).min(1),
      tags: z.array(text),
    }),
  ),
});

/** What a JSON Feed at an address breaks of JSON Feed 1.1. Throws where it is no JSON. */
export function jsonFindings(json: string, address: string): string[] {
  const parsed = feedSchema.safeParse(JSON.parse(json));
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { feed_url, items } = parsed.data;
  return [
    ...(feed_url === address ? [] : [`feed_url is not ${address}`]),
    ...(new Set(items.map(({ id }) => id)).size === items.length ? [] : ['an id twice']),
    ...(hasBadCharacters(json) ? ['bad characters'] : []),
    ...items.flatMap((item) => htmlFindings(item.content_html).map((finding) => `${item.url}: ${finding}`)),
  ];
}
