import type { FormerRule } from '../model/former-rules.ts';

/** A former address, and the address that it leads to. */
export interface Redirection {
  /** From the root, decoded; after a question mark, parameters as browsers send them. */
  from: string;
  to: string;
}

/** Whether an address is one path with some parameters only, which no file can stand at. */
export const hasQuery = ({ from }: Pick<Redirection, 'from'>): boolean => from.includes('?');

/**
 * The `_redirects` file of hosts that take whole folders: a line for each former address, percent-encoded, permanently moved,
 * then the rules for many addresses at once. These hosts answer an address without `.html` with its file, and Cloudflare leads
 * from `/tin.html` to `/tin`: a line from there would lead readers in a circle, and is left out. Parameters stand between the two
 * addresses, as Netlify reads them; hosts that know none leave such a line out.
 */
export const redirectsFile = (redirections: readonly Redirection[], rules: readonly FormerRule[] = []): string =>
  [
    ...redirections
      .filter(({ from, to }) => `${from}.html` !== to)
      .map(({ from, to }) => {
        const [path = '', query] = from.split('?');
        return [encodeURI(path), ...(query?.split('&') ?? []), encodeURI(to)];
      }),
    ...rules.map(({ from, to }) => [from, to]),
  ]
    .map((words) => `${words.join(' ')} 301\n`)
    .join('');

/** What a rule's addresses look like as an expression, and where they lead, with `$1` for the first part that is left open. */
export function ruleAsExpression({ from, to }: FormerRule): { source: string; to: string } {
  const names: string[] = [];
  const source = from.replace(/[.+]|:\w+|\*/g, (sign) => {
    if (!/^[:*]/.test(sign)) return `\\${sign}`;
    names.push(sign === '*' ? ':splat' : sign);
    return sign === '*' ? '(.*)' : '([^/]+)';
  });
  return { source: `^${source}$`, to: to.replace(/:\w+/g, (name) => `$${names.indexOf(name) + 1}`) };
}
