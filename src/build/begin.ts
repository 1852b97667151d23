import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentState, contentState } from '../articles/listing/content-state.ts';
import { CATALOG_FILE, catalogFileIn } from '../catalog/open.ts';
import { type SealState, sealState } from '../catalog/seal.ts';
import { lockCache } from '../output/lock.ts';

/** A build that has begun: the cache is its own, and others look at the content and the catalog for it. */
export interface Begun {
  content: Promise<ContentState>;
  catalog: Promise<SealState>;
  /** Gives the cache back. */
  unlock: () => void;
}

export interface BeginOptions {
  content: string;
  cache: string;
  /** Forget the cache, and build everything. */
  clean: boolean;
}

/**
 * Begins a build with what takes long and needs little of the program, which can be loaded meanwhile.
 * @throws BuildFailed when another build holds the cache
 */
export function begin({ content, cache, clean }: BeginOptions): Begun {
  const unlock = lockCache(cache);
  if (clean)
    for (const part of [CATALOG_FILE, 'routes', 'pictures'])
      rmSync(join(cache, part), { recursive: true, force: true });
  return { content: contentState(content), catalog: sealState(catalogFileIn(cache)), unlock };
}
