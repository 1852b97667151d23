import { digest } from '../output/digest.ts';
import type { PublishedFiles } from '../output/published-files.ts';
import type { Target } from './target.ts';
import { readPiece, readUnfinished, type TargetState, type Unfinished } from './target-state.ts';

/**
 * Makes this machine's memory of a target true again. Where another machine has published since, the pieces of the manifest that
 * differ are read. What a killed run may have touched is in doubt, unless it was this machine's own run, which noted each file.
 * @returns what a killed run may have touched: the manifest may not tell of it rightly
 */
export async function reconcile(
  memory: PublishedFiles,
  target: Target,
  state: TargetState | undefined,
): Promise<Unfinished['touched']> {
  const unfinished = await readUnfinished(target);
  const isOwn = unfinished !== undefined && unfinished.run === memory.fact('unfinished');
  const isSame = state?.run === undefined ? memory.fact('run') === '' && isOwn : state.run === memory.fact('run');
  if (!isSame) {
    if (!state) memory.forgetAll();
    else await readManifest(memory, target, state);
    memory.setFact('run', state?.run ?? '');
  }
  const touched = unfinished && unfinished.run !== state?.run ? unfinished.touched : [];
  if (!(isSame && isOwn)) memory.doubt(touched.map(([address, piece]) => ({ address, piece })));
  if (memory.fact('variant') !== target.variant || (state && state.variant !== target.variant)) {
    memory.doubtAll();
    memory.setFact('variant', target.variant);
  }
  return touched;
}

async function readManifest(memory: PublishedFiles, target: Target, state: TargetState): Promise<void> {
  for (const piece of memory.pieces()) if (!(piece in state.pieces)) memory.readPiece(piece, '');
  for (const [piece, pieceDigest] of Object.entries(state.pieces)) {
    if (digest(memory.pieceText(piece)) !== pieceDigest) memory.readPiece(piece, await readPiece(target, piece));
  }
}
