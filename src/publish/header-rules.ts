import type { Site } from '../model/site.ts';
import { contentPolicy } from './content-policy.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** Headers for the addresses that a pattern names, in which `*` stands for anything; their names are in small letters. */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/** What can be kept for ever because its address, or the version asked for with it, changes with its bytes. */
const FOR_EVER = ['/_astro/*', '/media/*', '/search/*/*'];
/** What the CDN may hold for a minute only. */
const FOR_A_MINUTE = ['/', '/index.html', '/moi-nhat.html', '/search/manifest.json', '/sw.js'];

/** Media types by pattern; the ending alone would tell hosts no more than that it is XML or JSON. */
const TYPES: Record<string, string> = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/rss/*': 'application/rss+xml; charset=utf-8',
  '/rss/opml.xml': 'text/x-opml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/atom/*': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/feed/*': 'application/feed+json; charset=utf-8',
};

/** How long an address may be held of which no rule says otherwise: browsers ask each time, the CDN every five minutes. */
export const DEFAULT_CACHE = 'public, max-age=0, s-maxage=300';

/** What every answer says, whatever its address. */
export const protection = (site: Pick<Site, 'comments'>): Record<string, string> => ({
  'content-security-policy': contentPolicy(site),
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
});

/**
 * The rules for how long addresses may be held and which media types they have: all that differs from the defaults. Later rules
 * win.
 */
export const ADDRESS_RULES: readonly HeaderRule[] = [
  ...FOR_EVER.map((pattern) => cacheRule(pattern, 'public, max-age=31536000, immutable')),
  ...FOR_A_MINUTE.map((pattern) => cacheRule(pattern, 'public, max-age=0, s-maxage=60')),
  ...Object.entries(TYPES).map(([pattern, type]) => ({ pattern, headers: { 'content-type': type } })),
];

/** Which patterns get which value of a header, in the order of the table. */
export const valuesOf = (header: string): [pattern: string, value: string][] =>
  ADDRESS_RULES.flatMap(({ pattern, headers }): [string, string][] => {
    const value = headers[header];
    return value === undefined ? [] : [[pattern, value]];
  });

/** Every media type that a file of the site may have. */
export const ALL_TYPES: readonly string[] = [...Object.values(MEDIA_TYPES), ...Object.values(TYPES)];

/** The one table of headers from which every host's own form is made. Later rules win. */
export const headerRules = (site: Pick<Site, 'comments'>): HeaderRule[] => [
  { pattern: '/*', headers: { 'cache-control': DEFAULT_CACHE, ...protection(site) } },
  ...ADDRESS_RULES,
];

/** The headers of an address: later rules win. */
export const headersFor = (rules: readonly HeaderRule[], address: string): Record<string, string> =>
  Object.assign({}, ...rules.filter(({ pattern }) => isNamed(pattern, address)).map(({ headers }) => headers));

/** A pattern as the source of a regular expression for whole addresses. */
export const patternSource = (pattern: string): string =>
  `^${pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`;

const sources = new Map<string, RegExp>();

/** Whether a pattern names an address. */
export function isNamed(pattern: string, address: string): boolean {
  const known = sources.get(pattern) ?? new RegExp(patternSource(pattern), 's');
  sources.set(pattern, known);
  return known.test(address);
}

/** `content-type` as it is mostly written: `Content-Type`. */
export const titled = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

function cacheRule(pattern: string, value: string): HeaderRule {
  return { pattern, headers: { 'cache-control': value } };
}
