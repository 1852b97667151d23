import type { Archive } from '../catalog/archive.ts';
import { absoluteAddress, TOUCH_ICON_ADDRESS } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { fitLine } from './xml-text.ts';

/** What the newspaper says of itself in each of its feeds. */
export interface Publisher {
  name: string;
  /** Absolute address of a square PNG. */
  icon: string;
  feeds: Pick<Site['feeds'], 'hub' | 'ttl'> & { copyright: string };
}

export function publisherOf({ site }: Pick<Archive, 'site'>): Publisher {
  const { copyright, hub, ttl } = site.feeds;
  return {
    name: fitLine(site.name),
    icon: absoluteAddress(site, TOUCH_ICON_ADDRESS),
    feeds: { copyright: fitLine(copyright ?? `© ${site.legal.agency ?? site.name}`), hub, ttl },
  };
}
