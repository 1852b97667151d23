import type { HeaderRule } from './header-rules.ts';

/** Where an address leads to. */
export interface Redirect {
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

/** Reads a `_redirects` file: `from to status` a line, 301 where no status is given. */
export function parseRedirects(text: string): Map<string, Redirect> {
  const redirects = new Map<string, Redirect>();
  for (const line of text.split('\n')) {
    const [from, to, status] = line.trim().split(/\s+/);
    if (from && to && !from.startsWith('#')) redirects.set(decodeURI(from), { to, status: Number(status ?? 301) });
  }
  return redirects;
}
