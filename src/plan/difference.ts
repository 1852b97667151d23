import type { PlannedOutput } from './planned-output.ts';

/** What has to be done so that what exists becomes what is planned. */
export interface Difference {
  render: PlannedOutput[];
  /** How many are as they should be. */
  kept: number;
  /** Addresses of files that are no longer planned. */
  remove: string[];
}

/** Compares a group's plan with what exists of it. An output that exists without a key was being written, and is rendered again. */
export function difference(planned: readonly PlannedOutput[], existing: readonly { address: string; key: string | null }[]): Difference {
  const keys = new Map(existing.map(({ address, key }) => [address, key]));
  const render = planned.filter(({ address, key }) => keys.get(address) !== key);
  for (const { address } of planned) keys.delete(address);
  return { render, kept: planned.length - render.length, remove: [...keys.keys()] };
}
