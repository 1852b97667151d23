import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all tests of a run share, for what one of them makes for all. */
    shared: string;
  }
}

/** Where the folder is kept, since each of Vitest's projects loads this module anew. */
const SHARED = Symbol.for('archive.shared');

/** Makes the folder that all tests of a run share, and lets all processes of the run keep what they compile of the program. */
export default function setup(project: TestProject): () => void {
  const held = globalThis as { [SHARED]?: string };
  held[SHARED] ??= mkdtempSync(join(tmpdir(), 'archive-shared-'));
  const folder = held[SHARED];
  project.provide('shared', folder);
  const { directory } = enableCompileCache();
  if (directory) process.env['NODE_COMPILE_CACHE'] ??= directory;
  return () => rmSync(folder, { recursive: true, force: true });
}
