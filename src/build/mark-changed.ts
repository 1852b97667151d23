import type { Queries } from '../catalog/queries.ts';
import type { OutputStore } from '../output/output-store.ts';
import { baseOf } from './base.ts';
import { groupsToPlan } from './groups-to-plan.ts';
import type { OnChanges } from './sync-archive.ts';

/** Makes what notes, with the changes of the content, the groups of outputs that have to be looked at for them. */
export const markChanged =
  (store: OutputStore, queries: Queries): OnChanges =>
  (changes, site) => {
    const base = baseOf(queries, site);
    for (const group of groupsToPlan(store.base() === base ? changes : 'everything', queries, site, store))
      store.markDirty(group);
    store.setBase(base);
  };
