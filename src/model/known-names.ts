import { identityOf } from '../vietnamese/identity.ts';
import type { Named } from './article.ts';
import type { Site } from './site.ts';

/** What a name names. */
export type NameKind = 'author' | 'tag' | 'series';

/** Under which field of site.yml the names of each kind are listed. */
export const LISTED: Record<NameKind, 'authors' | 'tags' | 'series'> = {
  author: 'authors',
  tag: 'tags',
  series: 'series',
};

/** The names that site.yml knows, by identity. */
export type KnownNames = Record<NameKind, ReadonlyMap<string, Named>>;

/** The names that a site's settings list, for looking them up by {@link identityOf}. */
export function knownNames(site: Pick<Site, 'authors' | 'tags' | 'series'>): KnownNames {
  const byIdentity = (names: readonly Named[]) => new Map(names.map((known) => [identityOf(known.name), known]));
  return { author: byIdentity(site.authors), tag: byIdentity(site.tags), series: byIdentity(site.series) };
}

/** A name with the slug that site.yml gives it, if it does. */
export function withKnownSlug(names: ReadonlyMap<string, Named>, named: Named): Named {
  const known = names.size > 0 ? names.get(identityOf(named.name)) : undefined;
  return known ? { ...named, slug: known.slug } : named;
}
