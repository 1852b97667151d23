import type { Queries } from '../catalog/queries.ts';
import type { Change } from '../catalog/sync.ts';
import type { Site } from '../model/site.ts';
import type { OutputStore } from '../output/output-store.ts';
import { affectedGroups } from '../plan/affected.ts';
import { affectedFeedGroups } from '../plan/feeds.ts';
import type { Group } from '../plan/group.ts';
import { allGroups, isPlannedGroup } from '../plan/plan-group.ts';

/** The groups that have to be looked at after changes of the content; all of them after `everything`. */
export function groupsToPlan(
  changes: readonly Change[] | 'everything',
  queries: Queries,
  site: Site,
  store: OutputStore,
): Set<Group> {
  if (changes === 'everything')
    return new Set([...allGroups(queries, site), ...store.knownGroups().filter(isPlannedGroup)]);
  return new Set([
    ...changes.flatMap((change) => affectedGroups(change, queries)),
    ...affectedFeedGroups(changes, queries, site.feeds.items),
  ]);
}
