import type { Archive } from '../catalog/archive.ts';
import type { Problem } from '../diagnostics/problem.ts';

/** What the development server's middleware needs at each request. */
export interface DevState {
  /** The archive as it is now; undefined while site.yml cannot be read. */
  archive: () => Archive | undefined;
  /** An archive of the one article at an address, while the whole one is not there yet; undefined where there is none. */
  preview: (address: string) => Archive | undefined;
  /** Problems of the content; empty when there are none. */
  problems: () => readonly Problem[];
  /** The content folder, for quoting from its files. */
  content: string;
  /** How far the first reading has come, while it lasts. */
  reading: () => { done: number; total: number } | undefined;
}

const KEY = Symbol.for('archive.dev-state');

/** Gives the state to the middleware, which Vite loads as a separate module in the same process. */
export const provideDevState = (state: DevState): void => {
  Object.assign(globalThis, { [KEY]: state });
};

/** The state that the server of this process has provided. Throws outside the development server. */
export function devState(): DevState {
  const state = (globalThis as { [KEY]?: DevState })[KEY];
  if (!state) throw new Error('No development server runs in this process.');
  return state;
}
