import type { Queries } from '../catalog/queries.ts';
import type { LocalTime } from '../model/article.ts';
import type { OutputStore } from '../output/output-store.ts';
import { settingsDigest } from '../plan/settings-digest.ts';
import { allGroups, touchedGroups, viewOf } from '../views/index.ts';
import type { OnChanges } from './sync-archive.ts';

/** Makes a function that marks the groups of outputs that changes of the content may affect. */
export const markChanged =
  (store: OutputStore, catalog: Queries, now: LocalTime): OnChanges =>
  (changes, site) => {
    const source = { site, now, catalog };
    const settings = settingsDigest(catalog, site);
    const groups =
      changes === 'everything' || store.settings() !== settings
        ? [...allGroups(source), ...store.knownGroups().filter(viewOf)]
        : touchedGroups(changes, source);
    for (const group of new Set(groups)) store.markDirty(group);
    store.setSettings(settings);
  };
