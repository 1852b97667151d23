/** Headers for the addresses that a pattern names, `*` standing for anything. */
export interface HeaderRule {
  pattern: RegExp;
  headers: Record<string, string>;
}

/** Where an address leads to. */
export interface Redirect {
  to: string;
  status: number;
}

/** Reads a `_headers` file: a pattern at the start of a line, its `Name: value` lines indented below it. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (/^\S/.test(line)) rules.push({ pattern: toPattern(line.trim()), headers: {} });
    else if (colon > 0)
      Object.assign(rules.at(-1)?.headers ?? {}, {
        [line.slice(0, colon).trim().toLowerCase()]: line.slice(colon + 1).trim(),
      });
  }
  return rules;
}

/** The headers of an address: later rules win. */
export function headersFor(rules: HeaderRule[], address: string): Record<string, string> {
  return Object.assign({}, ...rules.filter(({ pattern }) => pattern.test(address)).map(({ headers }) => headers));
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

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
