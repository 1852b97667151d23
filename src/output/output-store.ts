import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { getMeta, setMeta, transaction } from '../catalog/open.ts';
import type { PlannedOutput } from '../plan/planned-output.ts';
import type { Group } from '../views/group.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS outputs (address TEXT PRIMARY KEY, grp TEXT NOT NULL, key TEXT, digest TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outputs_by_group ON outputs (grp);
CREATE TABLE IF NOT EXISTS dirty (grp TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** One file of the output as the last run left it. Without a key: being written when the run ended. */
export interface StoredOutput {
  address: string;
  key: string | null;
  /** Digest of the file's bytes; null where they are not known for certain. */
  digest: string | null;
}

export type OutputStore = ReturnType<typeof createOutputStore>;

/**
 * What exists in the output folder, kept beside the catalog in one database: which file shows what, in which group, and which
 * groups still have to be looked at. A file's row loses its key before the file is touched, so that a killed run leaves
 * nothing that looks finished; a run that begins with no rows adds each when its file is there.
 */
export function createOutputStore(db: DatabaseSync) {
  db.exec(SCHEMA);
  const ofGroup = db.prepare('SELECT address, key, digest FROM outputs WHERE grp = ? ORDER BY address');
  const one = db.prepare('SELECT key, digest, grp FROM outputs WHERE address = ?');
  const begin = db.prepare(
    'INSERT INTO outputs VALUES (?, ?, NULL, NULL) ON CONFLICT (address) DO UPDATE SET grp = excluded.grp, key = NULL, digest = ?',
  );
  const add = db.prepare('INSERT INTO outputs (key, digest, address, grp) VALUES (?, ?, ?, ?)');
  const finish = db.prepare('UPDATE outputs SET key = ?, digest = ? WHERE address = ?');
  const any = db.prepare('SELECT 1 FROM outputs LIMIT 1');
  const giveUp = db.prepare('UPDATE outputs SET key = NULL WHERE address = ?');
  const remove = db.prepare('DELETE FROM outputs WHERE address = ?');
  const mark = db.prepare('INSERT OR IGNORE INTO dirty VALUES (?)');
  const clear = db.prepare('DELETE FROM dirty WHERE grp = ?');
  const dirty = db.prepare("SELECT grp FROM dirty ORDER BY substr(grp, instr(grp, '/')), grp");
  const groups = db.prepare('SELECT DISTINCT grp FROM outputs ORDER BY grp');
  const finished = db.prepare(
    'SELECT address, grp "group", key, digest FROM outputs WHERE key IS NOT NULL AND digest IS NOT NULL ORDER BY address',
  );
  const addresses = db.prepare('SELECT address FROM outputs');

  const sum = Buffer.from(getMeta(db, SUM) ?? EMPTY_SUM, 'hex');
  /** Adds a file to the sum, or takes it out: both are the same. */
  const toggle = (address: string, digest: string | null): void => {
    if (digest === null) return;
    const term = createHash('sha1').update(`${address}\n${digest}`).digest();
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) ^ (term[index] ?? 0);
  };
  /** Whether nothing was known when this run began: then each file is noted once, when it is written. */
  let isNew = any.get() === undefined;
  const known = (address: string) => one.get(address) as { key: string | null; digest: string | null } | undefined;

  return {
    ofGroup: (group: Group): StoredOutput[] => ofGroup.all(group) as unknown as StoredOutput[],
    /** Every finished file. */
    all: (): { address: string; group: Group; key: string; digest: string }[] =>
      finished.all() as { address: string; group: Group; key: string; digest: string }[],
    /** The group of a file; undefined where there is none. */
    groupAt: (address: string): Group | undefined => one.get(address)?.['grp'] as Group | undefined,
    addresses: (): string[] => addresses.all().map((row) => row['address'] as string),
    /**
     * Notes that a file is about to be written. Where no file was known when the run began, nothing has to be noted: a folder
     * with unknown files is swept at the end.
     * @returns the digest of the bytes that it certainly has; null where that is not known
     */
    begin(address: string, group: Group): string | null {
      if (isNew) return null;
      const before = known(address);
      const digest = before?.key ? before.digest : null;
      if (before && digest === null) toggle(address, before.digest);
      begin.run(address, group, digest);
      return digest;
    },
    /** Notes that a file of a group has been written. */
    finish({ address, key }: PlannedOutput, group: Group, digest: string): void {
      toggle(address, digest);
      if (isNew) add.run(key, digest, address, group);
      else {
        toggle(address, known(address)?.digest ?? null);
        finish.run(key, digest, address);
      }
    },
    /** Notes that a file is about to be removed. */
    giveUp: (address: string) => giveUp.run(address),
    /** Notes that a file has been removed. */
    remove(address: string): void {
      toggle(address, known(address)?.digest ?? null);
      remove.run(address);
    },
    markDirty: (group: Group) => mark.run(group),
    clearDirty: (group: Group) => clear.run(group),
    /** The groups that have to be looked at; those of a month, which show the same articles, follow one another. */
    dirtyGroups: (): Group[] => dirty.all().map((row) => row['grp'] as string),
    knownGroups: (): Group[] => groups.all().map((row) => row['grp'] as string),
    /** Forgets what exists, so that every group has to be looked at again. */
    forgetAll(): void {
      sum.fill(0);
      isNew = true;
      db.exec('DELETE FROM outputs; DELETE FROM dirty;');
      setMeta(db, SUM, EMPTY_SUM);
      setMeta(db, SETTINGS, '');
    },
    /** The digest of the settings on which every key depends, as of the last run; empty where nothing is known. */
    settings: (): string => getMeta(db, SETTINGS) ?? '',
    setSettings: (settings: string): void => setMeta(db, SETTINGS, settings),
    /** A digest of all files, whatever the order in which they were written: equal output folders have equal sums. */
    sum: (): string => sum.toString('hex'),
    /** Runs `work` in one transaction, together with what it does to the sum. */
    transaction: <T>(work: () => T): T =>
      transaction(db, () => {
        const result = work();
        setMeta(db, SUM, sum.toString('hex'));
        return result;
      }),
  };
}

const SUM = 'outputs-sum';
const SETTINGS = 'settings';
const EMPTY_SUM = '00'.repeat(20);
