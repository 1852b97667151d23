import { articleAddress } from './address.ts';
import type { Article } from './article.ts';
import { isRuled } from './former-rules.ts';
import { isOwnAddress } from './own-address.ts';
import { dayOf } from './period.ts';
import type { Site } from './site.ts';
import { LONGEST_PART } from './text-field.ts';

/** An address at which an article has stood by a former pattern, or under a former slug of its category. */
export interface FormerAddress {
  address: string;
  /** Whether a rule for all articles leads on from it, see `former-rules.ts`; then it needs no page of its own. */
  isRuled: boolean;
}

type Settings = Pick<Site, 'permalink' | 'categories'>;

/**
 * Where an article has stood before, by the settings: at its address by every former pattern that was in use after it was
 * published, with every slug that its category has had. Its address of today, and addresses of the site itself, are not among
 * them.
 */
export function formerAddresses(
  site: Settings,
  article: Pick<Article, 'at' | 'category' | 'slug' | 'id' | 'address'>,
): FormerAddress[] {
  const { pattern: today, former } = site.permalink;
  const names = site.categories.find(({ slug }) => slug === article.category)?.former ?? [];
  if (former.length === 0 && names.length === 0) return [];
  const inUse = former.filter(({ until }) => until === undefined || dayOf(article.at) <= until);
  const found = new Map<string, FormerAddress>();
  for (const pattern of [today, ...inUse.map(({ pattern }) => pattern)])
    for (const category of [article.category, ...names]) {
      const address = articleAddress(pattern, { ...article, category });
      const isLong = address.split('/').some((part) => part.length > LONGEST_PART);
      if (address === article.address || isLong || isOwnAddress(address) || found.has(address)) continue;
      found.set(address, { address, isRuled: isRuled(site, pattern, category, article.category) });
    }
  return [...found.values()];
}
