import type { OutputStore } from './output-store.ts';

/**
 * Removes files, and then what is remembered of them; a run that is killed in between leaves none that looks finished.
 * @param removeFiles removes them all from the output folder
 */
export function removeOutputs(store: OutputStore, addresses: readonly string[], removeFiles: () => void): void {
  if (addresses.length === 0) return;
  store.transaction(() => {
    for (const address of addresses) store.giveUp(address);
  });
  removeFiles();
  store.transaction(() => {
    for (const address of addresses) store.remove(address);
  });
}
