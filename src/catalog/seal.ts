import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/*
 * A database that was closed in order has a seal: a file beside it with its size and the checksums of its pieces. While the
 * database is open, the seal is put aside; the next seal is made from it. So the next opening notices a flipped byte, and a run
 * that was killed.
 */

export type SealState = 'intact' | 'damaged' | 'open';

/** What the seal says of a database file: `open` where there is no seal, or no file. */
export function checkSeal(file: string): SealState {
  if (!existsSync(file) || !existsSync(sealOf(file))) return 'open';
  return readFileSync(sealOf(file), 'utf8') === textOf(checksums(file)) ? 'intact' : 'damaged';
}

/** Bytes of a database from which on a thread reads it sooner than it takes to start one. */
const WORTH_THREAD = 32 * 1024 * 1024;

/** Checks a seal, in a thread where there is much to read, so that the caller can do other work. Nobody may write meanwhile. */
export function sealState(file: string): Promise<SealState> {
  const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  const state = size < WORTH_THREAD ? Promise.resolve(checkSeal(file)) : checkInThread(file);
  // Whoever awaits the state is told of a failure. Until then this handler keeps it from counting as unhandled.
  state.catch(() => {});
  return state;
}

const checkInThread = (file: string): Promise<SealState> =>
  new Promise((resolve, reject) => {
    new Worker(new URL('./seal-thread.ts', import.meta.url), { workerData: file })
      .once('message', resolve)
      .once('error', reject);
  });

/** Call this before an intact database is written to. */
export const breakSeal = (file: string): void => renameSync(sealOf(file), brokenSealOf(file));

/** Call this before a database is written to that has no seal, or a wrong one. */
export function dropSeal(file: string): void {
  rmSync(sealOf(file), { force: true });
  rmSync(brokenSealOf(file), { force: true });
}

/**
 * Call this when the database is closed and its log is merged into it.
 * @param written where bytes were written since the seal was broken: offsets that name the piece; absent when anything may have
 * been
 */
export function seal(file: string, written?: ReadonlySet<number>): void {
  const text = textOf(checksums(file, written && readBroken(file), written));
  rmSync(brokenSealOf(file), { force: true });
  writeFileSync(sealOf(file), text);
}

const sealOf = (file: string): string => `${file}.seal`;
const brokenSealOf = (file: string): string => `${file}.seal.broken`;

/** Bytes of a piece that has a checksum of its own. */
const PIECE = 1024 * 1024;

interface Checksums {
  size: number;
  pieces: number[];
}

const textOf = ({ size, pieces }: Checksums): string => `${[size, ...pieces].join('\n')}\n`;

function readBroken(file: string): Checksums | undefined {
  if (!existsSync(brokenSealOf(file))) return undefined;
  const [size = 0, ...pieces] = readFileSync(brokenSealOf(file), 'utf8').trimEnd().split('\n').map(Number);
  return { size, pieces };
}

/** The checksums of a file; those known from before are kept where nothing was written since. */
function checksums(file: string, before?: Checksums, written: ReadonlySet<number> = new Set()): Checksums {
  const { size } = statSync(file);
  const changed = new Set([...written].map((offset) => Math.floor(offset / PIECE)));
  const endOf = (piece: number, size: number): number => Math.min((piece + 1) * PIECE, size);
  const isKept = (piece: number): boolean =>
    before !== undefined && !changed.has(piece) && endOf(piece, size) === endOf(piece, before.size);
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(PIECE);
    const pieces = Array.from({ length: Math.ceil(size / PIECE) }, (_, piece) =>
      isKept(piece)
        ? (before?.pieces[piece] ?? 0)
        : crc32(bytes.subarray(0, readSync(handle, bytes, 0, PIECE, piece * PIECE))),
    );
    return { size, pieces };
  } finally {
    closeSync(handle);
  }
}
