import { hash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { transaction } from '../catalog/open.ts';
import type { Group } from '../views/group.ts';

/** A file that stands at a target, as far as this machine knows. */
export interface PublishedFile {
  address: string;
  /** Digest of its bytes as they are in the output; empty where nobody knows which bytes are there. */
  digest: string;
  /** What the target itself says of the bytes; empty where the file may never have been there. */
  tag: string;
  /** The piece of the target's manifest that names it. */
  piece: string;
}

/** A file of which the output and the target are not the same. */
export interface Difference {
  address: string;
  /** The group of the file in the output; absent where it has no place there any more. */
  group?: Group;
  /** Of the file in the output. */
  digest?: string;
  /** Whether the target may never have had it. */
  isNew: boolean;
  piece: string;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS files (address TEXT PRIMARY KEY, digest TEXT NOT NULL, tag TEXT NOT NULL, piece TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_by_piece ON files (piece, address);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
const UNKNOWN = '';
/** Of pages, in KiB with the sign that SQLite gives such sizes: with less, a comparison of 230,000 files takes twice as long. */
const CACHE_SIZE = -65_536;

export type PublishedFiles = ReturnType<typeof openPublishedFiles>;

/**
 * What this machine remembers of a target: which files are there, of which digest, as of which run. It is a cache: a target's own
 * manifest tells the same. A file's digest is forgotten before the file is touched, so that a run that is killed leaves nothing
 * that looks finished.
 *
 * @param file of the memory; made anew where it is missing or damaged
 */
export function openPublishedFiles(file: string) {
  const db = openOrMake(file);
  const put = db.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)');
  const doubt = db.prepare("INSERT INTO files VALUES (?, '', '', ?) ON CONFLICT (address) DO UPDATE SET digest = ''");
  const remove = db.prepare('DELETE FROM files WHERE address = ?');
  const ofPiece = db.prepare('SELECT address, digest, tag FROM files WHERE piece = ? ORDER BY address');
  const pieces = db.prepare('SELECT DISTINCT piece FROM files ORDER BY piece');
  const one = db.prepare('SELECT * FROM files WHERE address = ?');
  const all = db.prepare('SELECT * FROM files ORDER BY address');
  const fact = db.prepare('SELECT value FROM facts WHERE name = ?');
  const setFact = db.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)');

  const inTransaction = <T>(work: () => T): T => transaction(db, work);
  /** The files of a piece as the target's manifest writes them, a line each, in order; but for some of them. */
  const pieceText = (piece: string, without: ReadonlySet<string> = new Set()): string =>
    (ofPiece.all(piece) as { address: string; digest: string; tag: string }[])
      .filter(({ address }) => !without.has(address))
      .map(({ address, digest, tag }) => `${digest} ${tag} ${address}\n`)
      .join('');

  return {
    transaction: inTransaction,
    fact: (name: string): string => (fact.get(name)?.['value'] as string | undefined) ?? '',
    setFact: (name: string, value: string) => void setFact.run(name, value),
    at: (address: string) => one.get(address) as PublishedFile | undefined,
    all: () => all.iterate() as IterableIterator<PublishedFile>,
    count: (): number => db.prepare('SELECT count(*) n FROM files').get()?.['n'] as number,
    /** Notes that files may have any bytes, or none, from here on. */
    doubt(files: Iterable<{ address: string; piece: string }>): void {
      inTransaction(() => {
        for (const { address, piece } of files) doubt.run(address, piece);
      });
    },
    /** Notes that nobody knows the bytes of any file. */
    doubtAll: () => db.exec("UPDATE files SET digest = ''"),
    /** Notes what certainly is there. */
    confirm(files: Iterable<PublishedFile>): void {
      inTransaction(() => {
        for (const { address, digest, tag, piece } of files) put.run(address, digest, tag, piece);
      });
    },
    forget(addresses: Iterable<string>): void {
      inTransaction(() => {
        for (const address of addresses) remove.run(address);
      });
    },
    forgetAll: () => db.exec('DELETE FROM files; DELETE FROM facts;'),
    pieces: (): string[] => pieces.all().map((row) => row['piece'] as string),
    pieceText,
    /** Replaces what is known of a piece by what the target's manifest says of it. */
    readPiece(piece: string, text: string): void {
      inTransaction(() => {
        db.prepare('DELETE FROM files WHERE piece = ?').run(piece);
        for (const line of text.split('\n')) {
          const [digest = '', tag = '', ...rest] = line.split(' ');
          if (rest.length > 0) put.run(rest.join(' '), digest, tag, piece);
        }
      });
    },
    /**
     * What the finished files of a catalog and the target have not in common.
     * @param catalogFile of the cache whose output is to be published
     * @param redirections addresses that lead on to others and are no outputs, with digests
     */
    differences(catalogFile: string, redirections: ReadonlyMap<string, string> = new Map()): Difference[] {
      db.exec(
        'CREATE TEMP TABLE IF NOT EXISTS redirections (address TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID; DELETE FROM redirections;',
      );
      const add = db.prepare('INSERT INTO redirections VALUES (?, ?)');
      inTransaction(() => {
        for (const [address, digest] of redirections) add.run(address, digest);
      });
      db.prepare('ATTACH DATABASE ? AS site').run(catalogFile);
      try {
        db.exec(`PRAGMA site.cache_size = ${CACHE_SIZE}`);
        const changed = db
          .prepare(
            `SELECT o.address, o.grp, o.digest, coalesce(f.tag, '') tag FROM site.outputs o LEFT JOIN files f ON f.address = o.address
             WHERE o.grp <> 'host/' AND (f.digest IS NULL OR f.digest <> o.digest)
             UNION ALL SELECT t.address, '${REDIRECTIONS}', t.digest, coalesce(f.tag, '') FROM redirections t LEFT JOIN files f ON f.address = t.address
             WHERE f.digest IS NULL OR f.digest <> t.digest ORDER BY 1`,
          )
          .all() as { address: string; grp: Group; digest: string; tag: string }[];
        const gone = db
          .prepare(
            `SELECT f.address, f.piece FROM files f WHERE f.address NOT IN (SELECT address FROM redirections)
             AND NOT EXISTS (SELECT 1 FROM site.outputs o WHERE o.address = f.address AND o.grp <> 'host/') ORDER BY 1`,
          )
          .all() as { address: string; piece: string }[];
        return [
          ...changed.map(({ address, grp: group, digest, tag }) => ({
            address,
            group,
            digest,
            isNew: tag === UNKNOWN,
            piece: pieceOf(group),
          })),
          ...gone.map(({ address, piece }) => ({ address, piece, isNew: false })),
        ];
      } finally {
        db.exec('DETACH DATABASE site');
      }
    },
    close: () => db.close(),
  };
}

/** The group of addresses that lead on to others, and hold no file of the output. */
export const REDIRECTIONS: Group = 'redirections/';

/** Groups of a month share a piece, so that a new article changes few; the others are dealt to so many. */
const OTHER_PIECES = 64;

/** The piece of a target's manifest that names the files of a group. */
export function pieceOf(group: Group): string {
  if (group === REDIRECTIONS) return 'redirections';
  const month = /\/(\d{4}-\d{2})$/.exec(group)?.[1];
  return month ?? `x${Number.parseInt(hash('sha1', group, 'hex').slice(0, 4), 16) % OTHER_PIECES}`;
}

function openOrMake(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return open(file);
  } catch {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
    return open(file);
  }
}

function open(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = ${CACHE_SIZE}; ${SCHEMA}`);
    if (db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') throw new Error('damaged');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
