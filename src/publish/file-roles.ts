import { isNamed, valuesOf } from './header-rules.ts';

/**
 * Whether a file is a part of pages, like styles, scripts, pictures and the files of the search index: nobody reads it by itself.
 */
export const isPart = (address: string): boolean =>
  !isFresh(address) &&
  (/^\/(?:_astro|media|search)\//.test(address) || !/(?:\/|\.html|\.xml|\.json|\.txt|\.webmanifest)$/.test(address));

/**
 * Whether a file is one of the few by which readers find what is newest: they point to all else, and are held for a minute only.
 */
export const isFresh = (address: string): boolean =>
  valuesOf('cache-control').some(([pattern, value]) => /s-maxage=60\b/.test(value) && isNamed(pattern, address));
