import { createMemo } from '../model/memo.ts';

/** The HTML of what many pages show alike, by what it depends on. */
export const renderings = createMemo<Promise<string>>();
