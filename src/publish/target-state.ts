import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Target } from './target.ts';

/** Everything that CDNs, hubs and search engines have to be told after an upload. It is owed until they have been told. */
const owedSchema = z.strictObject({
  /** Addresses to be purged from the CDN. */
  purge: z.array(z.string()),
  /** Addresses of feeds that hubs are to be told of. */
  hub: z.array(z.string()),
  /** Addresses of pages that search engines are to be told of. */
  indexNow: z.array(z.string()),
});
export type Owed = z.infer<typeof owedSchema>;
export const NOTHING_OWED: Owed = { purge: [], hub: [], indexNow: [] };

const stateSchema = z.strictObject({
  form: z.literal(1),
  /** The run that wrote it: two states with one run are the same. */
  run: z.string(),
  /** When the upload ended, UTC. */
  at: z.string(),
  /** How many files the site has there. */
  files: z.number(),
  /** Digest of what is put besides the files' bytes; see `Target`. */
  variant: z.string(),
  /** Digests of the pieces of the manifest, by name. */
  pieces: z.record(z.string(), z.string()),
  /**
   * Files that are still there although the site no longer needs them, and since when (UTC): a page in a CDN's cache may need
   * them.
   */
  left: z.array(z.tuple([z.string(), z.string()])),
  owed: owedSchema,
});
/** What stands at a target, as its last run to its end left it; the target keeps it, written after everything else. */
export type TargetState = z.infer<typeof stateSchema>;

const unfinishedSchema = z.strictObject({
  run: z.string(),
  /** Addresses with the pieces of the manifest that name them. */
  touched: z.array(z.tuple([z.string(), z.string()])),
});
/** What a run was about to touch when it began; without meaning once the state is of the same run. */
export type Unfinished = z.infer<typeof unfinishedSchema>;

const STATE = 'state.json';
const UNFINISHED = 'unfinished.json.gz';
const pieceFile = (piece: string): string => `manifest/${piece}.gz`;

/** The state of a target; undefined where nothing was ever published there, or nobody can read what says so. */
export const readState = (target: Target): Promise<TargetState | undefined> =>
  readAs(target, STATE, stateSchema, (bytes) => bytes);
export const writeState = (target: Target, state: TargetState): Promise<void> =>
  target.writePrivate(STATE, Buffer.from(`${JSON.stringify(state)}\n`));

export const readUnfinished = (target: Target): Promise<Unfinished | undefined> =>
  readAs(target, UNFINISHED, unfinishedSchema, gunzipSync);
export const writeUnfinished = (target: Target, unfinished: Unfinished): Promise<void> =>
  target.writePrivate(UNFINISHED, gzipSync(JSON.stringify(unfinished)));
export const removeUnfinished = (target: Target): Promise<void> => target.removePrivate(UNFINISHED);

/**
 * A piece of the manifest: digest, tag and address a line; nothing where it is lost or cut short, so that its files are put
 * again.
 */
export async function readPiece(target: Target, piece: string): Promise<string> {
  const bytes = await target.readPrivate(pieceFile(piece));
  try {
    return bytes ? gunzipSync(bytes).toString('utf8') : '';
  } catch {
    return '';
  }
}
export const writePiece = (target: Target, piece: string, text: string): Promise<void> =>
  target.writePrivate(pieceFile(piece), gzipSync(text));
export const removePiece = (target: Target, piece: string): Promise<void> => target.removePrivate(pieceFile(piece));

/** Reads a value that a target keeps. Nothing there is trusted to have the right form. */
async function readAs<T>(
  target: Target,
  name: string,
  schema: z.ZodType<T>,
  unpack: (bytes: Buffer) => Buffer,
): Promise<T | undefined> {
  const bytes = await target.readPrivate(name);
  if (!bytes) return undefined;
  try {
    return schema.parse(JSON.parse(unpack(bytes).toString('utf8')));
  } catch {
    return undefined;
  }
}
