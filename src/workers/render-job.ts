import { digest } from '../output/digest.ts';
import { createWriter } from '../output/write-file.ts';
import type { CompiledRoutes } from './compile-routes.ts';
import { openArchive } from './open-archive.ts';
import { renderFault } from './render-fault.ts';
import { loadRenderer } from './renderer.ts';

/** What rendering needs to know to start. */
export interface RenderStart {
  compiled: CompiledRoutes;
  cache: string;
  /** The folder for encoded pictures. */
  pictures: string;
  catalogFile: string;
  content: string;
  now: string;
  out: string;
}

/** A file to render, with the digest of the bytes that it has; null where there is no file, or nobody knows its bytes. */
export interface RenderTask {
  address: string;
  digest: string | null;
}

export interface RenderJob {
  /** Renders a file, writes it where its bytes differ, and tells its digest; throws when the route fails. */
  render: (task: RenderTask) => Promise<string>;
  /** Lets go of the archive. */
  close: () => void;
}

/** Prepares to render files of an archive below the output folder. */
export async function createRenderJob(start: RenderStart): Promise<RenderJob> {
  const { archive, close } = openArchive(start);
  const render = await loadRenderer(start.compiled, archive);
  const writer = createWriter(start.out);
  return {
    render: async (task) => {
      const bytes = await render(task.address).catch((error: Error) =>
        Promise.reject(renderFault(error, task.address)),
      );
      const after = digest(bytes);
      if (after !== task.digest) writer.write(task.address, bytes);
      return after;
    },
    close,
  };
}
