import type { FormerRule } from '../model/former-rules.ts';
import type { Site } from '../model/site.ts';
import { ALL_TYPES, DEFAULT_CACHE, patternSource, protection, titled, valuesOf } from './header-rules.ts';
import { ANY_BYTES, bareType, isCompressible, MEDIA_TYPES } from './media-types.ts';
import { hasQuery, type Redirection, ruleAsExpression } from './redirects-file.ts';

/** Two files for nginx: one to be included beside the servers, and one in the server that has the site as its root. */
export interface NginxConfig {
  http: string;
  server: string;
}

/**
 * The table of headers and the former addresses as nginx takes them (1.18 or later, with its module for compressed files).
 * @param alike addresses of the site that may differ from former ones in capitals only
 */
export const nginxConfig = (
  site: Pick<Site, 'comments'>,
  redirections: readonly Redirection[],
  rules: readonly FormerRule[] = [],
  alike: readonly string[] = [],
): NginxConfig => ({
  http: [
    'map_hash_bucket_size 1024;\nmap_hash_max_size 262144;\n',
    // The first expression that fits wins in nginx, the last rule in the table.
    map('$uri', '$archive_cache', DEFAULT_CACHE, valuesOf('cache-control').reverse().map(keyOfPattern)),
    map('$uri', '$archive_path_redirect', '', [
      ...redirects(
        redirections.filter((one) => !hasQuery(one)),
        alike,
      ),
      ...rules.map(ruleAsExpression).map(({ source, to }): [string, string] => [`~${source}`, to]),
    ]),
    map('$uri?$args', '$archive_redirect', '$archive_path_redirect', redirects(redirections.filter(hasQuery))),
  ].join(''),
  server: `index index.html;
absolute_redirect off;
server_tokens off;
charset utf-8;
charset_types ${textTypes.join(' ')};
gzip on;
gzip_static on;
gzip_vary on;
gzip_types ${textTypes.join(' ')} application/wasm;
default_type ${ANY_BYTES};
types {
${lines(Object.entries(MEDIA_TYPES), ([ending, type]) => `${bareType(type)} ${ending.slice(1)};`)}}
add_header Cache-Control $archive_cache;
${Object.entries(protection(site))
  .map(([name, value]) => `add_header ${titled(name)} ${quoted(value)} always;\n`)
  .join('')}error_page 403 =404 /404.html;
error_page 404 /404.html;
if ($archive_redirect) { return 301 $archive_redirect; }
location / { }
location ~ /\\.(?!well-known/) { return 404; }
location ~ ^/_(headers|redirects)$ { return 404; }
${valuesOf('content-type').map(locationOf).join('')}`,
});

/** The types that nginx has to be told to compress and to name the encoding of. */
const textTypes = [...new Set(ALL_TYPES.filter((type) => type.includes('charset')).map(bareType))].filter(
  (type) => type !== 'text/html' && isCompressible(type),
);

const keyOfPattern = ([pattern, value]: [string, string]): [string, string] => [
  pattern.includes('*') ? `~${patternSource(pattern)}` : pattern,
  value,
];

/** An exact location wins over every expression, and of those the first. */
const locationOf = ([pattern, type]: [string, string]): string => {
  const place = pattern.includes('*') ? `~ ${quoted(patternSource(pattern))}` : `= ${pattern}`;
  return `location ${place} { types { } default_type ${bareType(type)}; }\n`;
};

/**
 * nginx compares texts without regard to ASCII capitals, and refuses two that are the same to it. Where that would mix up
 * addresses, an expression takes the place of the text; where they lead to the same, one text does. A dollar sign in what follows
 * would begin the name of a variable.
 */
function redirects(redirections: readonly Redirection[], alike: readonly string[] = []): [string, string][] {
  const former = new Set(redirections.map(({ from }) => from));
  const pages = alike.filter((address) => !former.has(address)).map((address) => ({ from: address, to: address }));
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of [...redirections, ...pages])
    targets.set(asNginxSees(from), (targets.get(asNginxSees(from)) ?? new Set()).add(to));
  const texts = new Set<string>();
  return redirections.flatMap(({ from, to }): [string, string][] => {
    const seen = asNginxSees(from);
    const isMixedUp = (targets.get(seen)?.size ?? 0) > 1;
    if (!isMixedUp && texts.has(seen)) return [];
    texts.add(seen);
    return [[isMixedUp ? `~^${RegExp.escape(from)}$` : from, encodeURI(to).replaceAll('$', '%24')]];
  });
}

const asNginxSees = (text: string): string => text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

const map = (
  source: string,
  target: string,
  fallback: string,
  entries: readonly (readonly [string, string])[],
): string =>
  `map ${source} ${target} {\n  default ${quoted(fallback)};\n${lines(entries, ([key, value]) => `${quoted(key)} ${quoted(value)};`)}}\n`;

const lines = <T>(items: readonly T[], lineOf: (item: T) => string): string =>
  items.map((item) => `  ${lineOf(item)}\n`).join('');

/** A text in the quotes of nginx's configuration. */
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
