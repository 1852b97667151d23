import { listAddress } from './address.ts';
import { addressOfFeed, FEED_FORMATS } from './feed.ts';
import { isOwnAddress } from './own-address.ts';
import type { Site } from './site.ts';

/**
 * A rule that leads on from many addresses at once, as hosts read it: `/kinh-te-cu/:s1` and `/kinh-te/:s1`. Each name stands for
 * one whole part of an address; `*` at the end, `:splat` where it goes, for the rest.
 */
export interface FormerRule {
  from: string;
  to: string;
}

type Settings = Pick<Site, 'permalink' | 'categories'>;

/** A rule for one category, with what is left to be filled in of a pattern's first part: a year. */
interface Rule extends FormerRule {
  isByYear: boolean;
}

/**
 * The rule for the articles of a category by a pattern with one of its slugs; undefined where there can be none. There is a rule
 * if each part of today's address is fixed or stands unchanged in the former one, and if the rule fits no address of today: hosts
 * follow rules even where there is a file.
 */
function ruleOf(site: Settings, pattern: string, category: string, today: string): Rule | undefined {
  const from = partsOf(pattern, category);
  const to = partsOf(site.permalink.pattern, today);
  const [first = ''] = from;
  if (from.length < 2 || (isOpen(first) && first !== '{year}') || isOwnAddress(`/${first}/x.html`)) return undefined;
  if (to.some((part) => isOpen(part) && !from.includes(part))) return undefined;
  const isFitting = site.categories.some(({ slug }) => {
    const other = partsOf(site.permalink.pattern, slug);
    return other.length === from.length && mayBeSame(first, other[0] ?? '');
  });
  if (isFitting) return undefined;
  const named = (part: string): string => (isOpen(part) ? `:s${from.indexOf(part) + 1}` : part);
  return {
    from: `/${[first, ...from.slice(1).map(named)].join('/')}`,
    to: `/${to.map((part) => (part === first ? part : named(part))).join('/')}`,
    isByYear: isOpen(first),
  };
}

/** Whether a rule answers the articles of a category by a pattern with one of its slugs. */
export const isRuled = (site: Settings, pattern: string, category: string, today: string): boolean =>
  ruleOf(site, pattern, category, today) !== undefined;

/**
 * The rules for the articles, lists and feeds of a site that have moved as a whole.
 * @param years in which there are articles
 */
export function formerRules(site: Settings, years: readonly string[]): FormerRule[] {
  const { pattern, former } = site.permalink;
  const patterns = [pattern, ...former.map((one) => one.pattern)];
  const ofArticles = site.categories.flatMap(({ slug, former = [] }) =>
    patterns.flatMap((pattern) =>
      [slug, ...former].flatMap((name): FormerRule[] => {
        const rule =
          pattern === site.permalink.pattern && name === slug ? undefined : ruleOf(site, pattern, name, slug);
        if (!rule) return [];
        const { isByYear, from, to } = rule;
        if (!isByYear) return [{ from, to }];
        return years.map((year) => ({ from: from.replace('{year}', year), to: to.replace('{year}', year) }));
      }),
    ),
  );
  const ofLists = site.categories.flatMap(({ slug, former = [] }) => former.flatMap((name) => listRules(name, slug)));
  return [...new Map([...ofLists, ...ofArticles].map((rule) => [rule.from, rule])).values()];
}

/** The front page and the feeds of a category under a former slug, and where each stands today. */
export function formerLists({ categories }: Pick<Site, 'categories'>): FormerRule[] {
  return categories.flatMap(({ slug, former = [] }) =>
    former.flatMap((name) => {
      const [before, after] = [name, slug].map((slug) => addressesOf(slug));
      return (before ?? []).map((from, index) => ({ from, to: after?.[index] ?? '' }));
    }),
  );
}

const addressesOf = (slug: string): string[] => {
  const list = { kind: 'category', slug } as const;
  return [listAddress(list), ...FEED_FORMATS.map((format) => addressOfFeed(format, list))];
};

/** The numbered pages of a category, and the documents of its feeds' archives. */
const listRules = (name: string, slug: string): FormerRule[] =>
  addressesOf(name).flatMap((address, index) => {
    const to = addressesOf(slug)[index] ?? '';
    return address.endsWith('.json') ? [] : [{ from: `${stemOf(address)}/*`, to: `${stemOf(to)}/:splat` }];
  });

const stemOf = (address: string): string => address.replace(/\.\w+$/, '');

/** The parts of a pattern between its slashes, with the category put in. */
const partsOf = (pattern: string, category: string): string[] =>
  pattern.slice(1).replaceAll('{category}', category).split('/');

const isOpen = (part: string): boolean => part.includes('{');

/** Whether two first parts can be the same in an address. */
function mayBeSame(one: string, other: string): boolean {
  if (!isOpen(one) && !isOpen(other)) return one === other;
  const [open, fixed] = isOpen(one) ? [one, other] : [other, one];
  return open !== '{year}' || isOpen(fixed) || /^\d{4}$/.test(fixed);
}
