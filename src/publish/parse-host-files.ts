import type { HeaderRule } from './header-rules.ts';

/** A line of a `_redirects` file. */
export interface Redirect {
  /** The decoded path that is left. */
  from: string;
  /** The parameters that must have been sent, and no others; where there are none, any may have been. */
  query: readonly string[];
  to: string;
  status: number;
}

/** Reads a `_headers` file: a pattern at the start of a line, its `Name: value` lines indented below it. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    else if (colon > 0)
      Object.assign(rules.at(-1)?.headers ?? {}, {
        [line.slice(0, colon).trim().toLowerCase()]: line.slice(colon + 1).trim(),
      });
  }
  return rules;
}

/** Reads a `_redirects` file: `from name=value… to status` a line, 301 where no status is given. */
export function parseRedirects(text: string): Redirect[] {
  return text.split('\n').flatMap((line) => {
    const [from, ...rest] = line.trim().split(/\s+/);
    const place = rest.findIndex((word) => word.startsWith('/'));
    const to = rest[place];
    if (!from || !to || from.startsWith('#')) return [];
    return { from: decodeURI(from), query: rest.slice(0, place), to, status: Number(rest[place + 1] ?? 301) };
  });
}

/** Where an address leads to: the first line that fits it tells. */
export function redirectOf(
  redirects: readonly Redirect[],
  path: string,
  query: string,
): Pick<Redirect, 'to' | 'status'> | undefined {
  const sent = query === '' ? [] : query.split('&');
  return redirects.find(
    (one) =>
      one.from === path &&
      (one.query.length === 0 ||
        (one.query.length === sent.length && one.query.every((parameter) => sent.includes(parameter)))),
  );
}
