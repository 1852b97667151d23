import type { Period } from '../model/period.ts';
import type { OutputStore } from '../output/output-store.ts';
import { difference } from '../plan/difference.ts';
import { type PlanInput, planGroup } from '../plan/plan-group.ts';
import type { PlannedOutput } from '../plan/planned-output.ts';
import type { Group } from '../views/group.ts';

/** What has to be done so that the rendered outputs of some groups are as they should be. */
export interface OutputsPlan {
  /** What to render, by address, in the order of the groups. */
  render: Map<string, PlannedOutput & { group: Group; month?: Period }>;
  /** Addresses whose files go. */
  remove: string[];
  /** Outputs that were looked at and are as they should be. */
  kept: number;
}

/** Plans groups and compares them with what exists. */
export function planOutputs(groups: readonly Group[], store: OutputStore, input: PlanInput): OutputsPlan {
  const plan: OutputsPlan = { render: new Map(), remove: [], kept: 0 };
  const planned = new Set<string>();
  const removed: string[] = [];
  for (const group of groups) {
    const outputs = planGroup(group, input);
    const { render, kept, remove } = difference(outputs, store.ofGroup(group));
    for (const { address, key, month } of render) plan.render.set(address, { address, key, group, month: month() });
    for (const { address } of outputs) planned.add(address);
    for (const address of remove) removed.push(address);
    plan.kept += kept;
  }
  plan.remove = removed.filter((address) => !planned.has(address));
  return plan;
}
