import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../catalog/open.ts';
import { difference } from '../plan/difference.ts';
import type { Group } from '../plan/group.ts';
import { digest, filesBelow } from './digest.ts';
import type { OutputStore } from './output-store.ts';
import type { createWriter } from './write-file.ts';

/** A file of the output that no route renders. Equal keys mean equal bytes. */
export interface FileOutput {
  address: string;
  key: string;
  make: () => Uint8Array | Promise<Uint8Array>;
}

/** The files below a folder, to be served as they are. */
export const copiesOf = (folder: string): FileOutput[] =>
  filesBelow(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { address: `/${path}`, key: digest(bytes), make: () => bytes };
  });

/** Makes the files of a group what they should be. */
export async function writeFileOutputs(
  db: DatabaseSync,
  store: OutputStore,
  writer: ReturnType<typeof createWriter>,
  group: Group,
  files: readonly FileOutput[],
): Promise<{ written: string[]; removed: string[]; kept: number }> {
  const { render, remove, kept } = difference(files, store.ofGroup(group));
  const makers = new Map(files.map(({ address, make }) => [address, make]));
  transaction(db, () => {
    for (const { address } of render) store.begin(address, group);
  });
  for (const output of render) {
    const bytes = (await makers.get(output.address)?.()) ?? new Uint8Array();
    writer.write(output.address, bytes);
    store.finish(output, digest(bytes));
  }
  for (const address of remove) {
    writer.remove(address);
    store.remove(address);
  }
  return { written: render.map(({ address }) => address), removed: remove, kept };
}
