import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailed } from '../diagnostics/failures.ts';
import { difference } from '../plan/difference.ts';
import type { PlannedOutput } from '../plan/planned-output.ts';
import type { Group } from '../views/group.ts';
import { digest } from './digest.ts';
import { filesBelow } from './files-below.ts';
import type { Outcome } from './outcome.ts';
import type { OutputStore } from './output-store.ts';
import { removeOutputs } from './remove-outputs.ts';
import type { Writer } from './write-file.ts';

/** A file of the output that no route renders. Equal keys mean equal bytes. */
export interface FileOutput extends PlannedOutput {
  make: () => Uint8Array | Promise<Uint8Array>;
}

/** The files below a folder, to be served as they are. */
export const copiesOf = (folder: string): FileOutput[] =>
  filesBelow(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { address: `/${path}`, key: digest(bytes), make: () => bytes };
  });

/**
 * Makes the files of a group what they should be, `jobs` of them at a time.
 * @throws BuildFailed when one cannot be made
 */
export async function writeFileOutputs(
  store: OutputStore,
  writer: Writer,
  group: Group,
  files: readonly FileOutput[],
  jobs: number,
): Promise<Outcome> {
  const { render, remove, kept } = difference(files, store.ofGroup(group));
  const outcome: Outcome = { written: [], removed: remove, kept };
  if (render.length === 0 && remove.length === 0) return outcome;
  const before = store.transaction(() => render.map(({ address }) => store.begin(address, group)));
  const queue = render.entries();
  const work = async (): Promise<void> => {
    for (const [index, output] of queue) {
      const bytes = await made(output);
      const after = digest(bytes);
      if (after !== before[index]) {
        writer.write(output.address, bytes);
        outcome.written.push(output.address);
      }
      store.transaction(() => store.finish(output, group, after));
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  removeOutputs(store, remove, () => {
    for (const address of remove) writer.remove(address);
  });
  outcome.written.sort();
  return outcome;
}

async function made({ make }: FileOutput): Promise<Uint8Array> {
  try {
    return await make();
  } catch (error) {
    throw new BuildFailed((error as Error).message, { cause: error });
  }
}
