import type { PlannedOutput } from './planned-output.ts';

/** What has to be done so that what exists becomes what is planned. */
export interface Difference<T extends PlannedOutput = PlannedOutput> {
  render: T[];
  /** How many are as they should be. */
  kept: number;
  /** Addresses of files that are no longer planned. */
  remove: string[];
}

/**
 * Compares a group's plan with what exists of it. An output that exists without a key was being written, and is rendered again.
 */
export function difference<T extends PlannedOutput>(
  planned: readonly T[],
  existing: readonly { address: string; key: string | null }[],
): Difference<T> {
  const keys = new Map(existing.map(({ address, key }) => [address, key]));
  const render = planned.filter(({ address, key }) => keys.get(address) !== key);
  for (const { address } of planned) keys.delete(address);
  return { render, kept: planned.length - render.length, remove: [...keys.keys()] };
}
