import { digest } from '../output/digest.ts';
import { type Difference, type PublishedFiles, pieceOf } from '../output/published-files.ts';
import type { Target } from './target.ts';
import { removePiece, type TargetState, type Unfinished, writePiece } from './target-state.ts';

/**
 * The pieces of the manifest that a run has to write: those that name what it uploads and what leaves the site, before and after;
 * and those that killed runs before it were about to write.
 */
export function changedPieces(
  memory: PublishedFiles,
  uploads: readonly Difference[],
  leaving: Iterable<string>,
  touchedBefore: Unfinished['touched'],
): Set<string> {
  const before = [...uploads.map(({ address }) => address), ...leaving].flatMap(
    (address) => memory.at(address)?.piece ?? [],
  );
  return new Set([
    ...before,
    ...uploads.map(({ group = '' }) => pieceOf(group)),
    ...touchedBefore.map(([, piece]) => piece),
  ]);
}

export interface PiecesToWrite {
  memory: PublishedFiles;
  target: Target;
  /** The digests of the pieces that the target has; absent where nothing was published yet. */
  before: TargetState['pieces'] | undefined;
  /** The names of the pieces to be written anew. */
  changed: ReadonlySet<string>;
  /** The addresses of the files that leave the site. No piece names them any more. */
  leaving: ReadonlySet<string>;
}

/** Writes the changed pieces of a target's manifest; gives the digests of all pieces. */
export async function writePieces({
  memory,
  target,
  before,
  changed,
  leaving,
}: PiecesToWrite): Promise<TargetState['pieces']> {
  const digests = { ...before };
  for (const piece of new Set([...memory.pieces(), ...Object.keys(digests)])) {
    if (piece in digests && !changed.has(piece)) continue;
    const text = memory.pieceText(piece, leaving);
    if (text === '') {
      if (piece in digests) await removePiece(target, piece);
      delete digests[piece];
    } else {
      await writePiece(target, piece, text);
      digests[piece] = digest(text);
    }
  }
  return digests;
}
