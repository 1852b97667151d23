/** The `_redirects` file of static hosts: a line for each former address, percent-encoded, permanently moved. */
export const redirectsFile = (aliases: readonly { from: string; to: string }[]): string =>
  aliases.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join('');
