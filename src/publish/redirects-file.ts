/** A former address, and the address that it leads to now. */
export interface Redirection {
  from: string;
  to: string;
}

/** The `_redirects` file of hosts that take whole folders: a line for each former address, percent-encoded, permanently moved. */
export const redirectsFile = (redirections: readonly Redirection[]): string =>
  redirections.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join('');
