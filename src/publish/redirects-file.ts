/** A former address, and the address that it leads to now. */
export interface Redirection {
  /** From the root, decoded; after a question mark, parameters as browsers send them. */
  from: string;
  to: string;
}

/** Whether an address is one path with some parameters only, which no file can stand at. */
export const hasQuery = ({ from }: Pick<Redirection, 'from'>): boolean => from.includes('?');

/**
 * The `_redirects` file of hosts that take whole folders: a line for each former address, percent-encoded, permanently moved. Parameters
 * stand between the two addresses, as Netlify reads them; hosts that know none leave such a line out.
 */
export const redirectsFile = (redirections: readonly Redirection[]): string =>
  redirections
    .map(({ from, to }) => {
      const [path = '', query] = from.split('?');
      return `${[encodeURI(path), ...(query?.split('&') ?? []), encodeURI(to)].join(' ')} 301\n`;
    })
    .join('');
