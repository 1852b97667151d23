import type { HeaderRule } from './header-rules.ts';
import { ruleAsExpression } from './redirects-file.ts';

/** A line of a `_redirects` file. */
export interface Redirect {
  /** The decoded path that is left. */
  from: string;
  /** The parameters that a request must have, and no others. An empty list allows any. */
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

/** Whether a line is a rule for many addresses. */
export const isRule = ({ from }: Redirect): boolean => /\*|\/:/.test(from);

/** Where an address leads to: the first line that fits it tells. */
export function redirectOf(
  redirects: readonly Redirect[],
  path: string,
  query: string,
): Pick<Redirect, 'to' | 'status'> | undefined {
  const sent = query === '' ? [] : query.split('&');
  for (const redirect of redirects) {
    const { query: asked, status } = redirect;
    const isAsked = asked.length === 0 || (asked.length === sent.length && asked.every((one) => sent.includes(one)));
    const to = isAsked ? targetOf(redirect, path) : undefined;
    if (to !== undefined) return { to, status };
  }
  return undefined;
}

function targetOf(redirect: Redirect, path: string): string | undefined {
  if (!isRule(redirect)) return redirect.from === path ? redirect.to : undefined;
  const { source, to } = ruleAsExpression(redirect);
  const found = new RegExp(source).exec(path);
  return found ? to.replace(/\$(\d)/g, (_, place: string) => encodeURI(found[Number(place)] ?? '')) : undefined;
}
