import { createHash } from 'node:crypto';
import { type Difference, type PublishedFiles, pieceOf } from '../output/published-files.ts';
import type { Target } from './target.ts';
import { removePiece, type TargetState, type Unfinished, writePiece } from './target-state.ts';

/** The pieces of the manifest that a run changes, and those that killed runs before it were about to change. */
export function piecesOf(
  memory: PublishedFiles,
  uploads: readonly Difference[],
  others: Iterable<string>,
  touchedBefore: Unfinished['touched'],
): Set<string> {
  const before = [...uploads.map(({ address }) => address), ...others].flatMap(
    (address) => memory.at(address)?.piece ?? [],
  );
  return new Set([
    ...before,
    ...uploads.map(({ group = '' }) => pieceOf(group)),
    ...touchedBefore.map(([, piece]) => piece),
  ]);
}

/** Writes the changed pieces, without the files that leave the site; gives the digests of all pieces. */
export async function writePieces(
  memory: PublishedFiles,
  target: Target,
  state: TargetState | undefined,
  changed: ReadonlySet<string>,
  leaving: ReadonlySet<string>,
): Promise<Record<string, string>> {
  const known = { ...state?.pieces };
  const there = new Set(memory.pieces());
  for (const piece of new Set([...there, ...Object.keys(known)])) {
    if (piece in known && !changed.has(piece)) continue;
    const text = memory.pieceText(piece, leaving);
    if (text === '') {
      if (piece in known) await removePiece(target, piece);
      delete known[piece];
    } else {
      await writePiece(target, piece, text);
      known[piece] = digestOf(text);
    }
  }
  return known;
}

export const digestOf = (text: string): string => createHash('sha1').update(text).digest('hex');
