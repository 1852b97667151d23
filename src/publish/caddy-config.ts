import type { FormerRule } from '../model/former-rules.ts';
import type { Site } from '../model/site.ts';
import { ADDRESS_RULES, DEFAULT_CACHE, protection, titled } from './header-rules.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { hasQuery, type Redirection, ruleAsExpression } from './redirects-file.ts';

/**
 * The table of headers and the former addresses as Caddy takes them (2.6 or later): lines to be imported into the block of a
 * site, after its `root`. A `route` keeps them in their order.
 */
export const caddyConfig = (
  site: Pick<Site, 'comments'>,
  redirections: readonly Redirection[],
  rules: readonly FormerRule[] = [],
): string => {
  const defaults = Object.entries({ 'cache-control': DEFAULT_CACHE, ...protection(site) });
  return `encode zstd gzip
${map(
  '{path}',
  '{archive_redirect}',
  redirections.filter((one) => !hasQuery(one)),
  rules,
)}@archive_moved not vars {archive_redirect} ""
${map('{path}?{query}', '{archive_query_redirect}', redirections.filter(hasQuery))}@archive_asked not vars {archive_query_redirect} ""
route {
  redir @archive_asked {archive_query_redirect} permanent
  redir @archive_moved {archive_redirect} permanent
${defaults.map(([name, value]) => `  header ${titled(name)} ${quoted(value)}\n`).join('')}${Object.entries(MEDIA_TYPES)
  .map(
    ([ending, type]) =>
      `  @archive${ending} path *${ending}\n  header @archive${ending} Content-Type ${quoted(type)}\n`,
  )
  .join('')}${ADDRESS_RULES.flatMap(({ pattern, headers }) =>
  Object.entries(headers).map(([name, value]) => `  header ${pattern} ${titled(name)} ${quoted(value)}\n`),
).join('')}  @archive_hidden path */.* /_headers /_redirects
  error @archive_hidden 404
  file_server {
    precompressed br gzip
  }
}
handle_errors {
${Object.entries(protection(site))
  .map(([name, value]) => `  header ${titled(name)} ${quoted(value)}\n`)
  .join('')}  header Content-Type "text/html; charset=utf-8"
  header -Cache-Control
  rewrite * /404.html
  file_server
}
`;
};

const map = (
  source: string,
  target: string,
  redirections: readonly Redirection[],
  rules: readonly FormerRule[] = [],
): string =>
  `map ${source} ${target} {
${redirections.map(({ from, to }) => `  ${quoted(from)} ${quoted(encodeURI(to))}\n`).join('')}${rules
  .map(ruleAsExpression)
  .map(({ source, to }) => `  ~${source} ${to.replace(/\$(\d)/g, (_, place: string) => `\${${place}}`)}\n`)
  .join('')}  default ""
}
`;

/** A text in quotes in which Caddy finds no placeholder. */
const quoted = (text: string): string => `"${text.replace(/[\\"{]/g, '\\$&')}"`;
