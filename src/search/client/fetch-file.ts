import type { FetchFile } from './source.ts';

/** Fetches from the site that the page belongs to. */
export const fetchFile: FetchFile = (address, { fresh, urgent, signal }) =>
  fetch(address, { cache: fresh ? 'no-cache' : 'default', priority: urgent ? 'high' : 'low', signal });
