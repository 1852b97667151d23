import type { Queries } from '../catalog/queries.ts';
import { difference } from '../plan/difference.ts';
import { type Group, SITE_GROUP } from '../plan/group.ts';
import { type PlanContext, planGroup } from '../plan/plan-group.ts';
import type { OutputStore } from './output-store.ts';

/** What a run has to do to the rendered part of the output. */
export interface Work {
  /** What to render, by address, in the order of the groups. */
  render: Map<string, { key: string; group: Group }>;
  /** Addresses whose files go. */
  remove: string[];
  /** Outputs that were looked at and are as they should be. */
  kept: number;
  /** The groups that were looked at. */
  groups: Group[];
}

/** Plans the groups that may have changed, and the site's own, and compares them with what exists. */
export function findWork(store: OutputStore, context: PlanContext, queries: Queries): Work {
  const groups = [...new Set([...store.dirtyGroups(), SITE_GROUP])];
  const work: Work = { render: new Map(), remove: [], kept: 0, groups };
  const removed: string[] = [];
  for (const group of groups) {
    const { render, kept, remove } = difference(planGroup(group, queries, context), store.ofGroup(group));
    for (const { address, key } of render) work.render.set(address, { key, group });
    removed.push(...remove);
    work.kept += kept;
  }
  work.remove = removed.filter((address) => !work.render.has(address));
  return work;
}

/** Cuts the addresses to render into batches of one group, none over `size`: a process that renders a month meets its articles once. */
export function batchesOf(render: Work['render'], size: number): string[][] {
  const batches: string[][] = [];
  let last: Group | undefined;
  for (const [address, { group }] of render) {
    const batch = batches.at(-1);
    if (batch && group === last && batch.length < size) batch.push(address);
    else batches.push([address]);
    last = group;
  }
  return batches;
}
