import { openArchive } from './open-archive.ts';
import { digest } from './digest.ts';
import { type CompiledRoutes, loadRenderer } from './renderer.ts';
import { createWriter } from './write-file.ts';

/** What a rendering process needs to know to start. */
export interface WorkerStart {
  compiled: CompiledRoutes;
  catalogFile: string;
  content: string;
  now: string;
  out: string;
}

/** Renders addresses, writes them below the output folder, and tells each file's digest. */
export async function createRenderJob(start: WorkerStart) {
  const archive = openArchive(start);
  const render = await loadRenderer(start.compiled, archive);
  const writer = createWriter(start.out);
  return async (addresses: readonly string[]): Promise<string[]> => {
    const digests: string[] = [];
    for (const address of addresses) {
      const bytes = await render(address);
      writer.write(address, bytes);
      digests.push(digest(bytes));
    }
    return digests;
  };
}
