import type { DatabaseSync } from 'node:sqlite';
import type { PlannedOutput } from '../plan/planned-output.ts';
import type { Group } from '../plan/group.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS outputs (address TEXT PRIMARY KEY, grp TEXT NOT NULL, key TEXT, digest TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outputs_by_group ON outputs (grp);
CREATE TABLE IF NOT EXISTS dirty (grp TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** One file of the output as the last run left it. A key or digest of null: being written when the run ended. */
export interface StoredOutput {
  address: string;
  key: string | null;
  digest: string | null;
}

export type OutputStore = ReturnType<typeof createOutputStore>;

/**
 * What exists in the output folder, kept beside the catalog in one database: which file shows what, in which group, and which
 * groups still have to be looked at. A file's row loses its key before the file is touched, so that a killed run leaves
 * nothing that looks finished.
 */
export function createOutputStore(db: DatabaseSync) {
  db.exec(SCHEMA);
  const all = <T>(sql: string) => {
    const statement = db.prepare(sql);
    return (...values: string[]): T[] => statement.all(...values) as T[];
  };
  const run = (sql: string) => {
    const statement = db.prepare(sql);
    return (...values: (string | null)[]): void => {
      statement.run(...values);
    };
  };
  const list = all<StoredOutput>('SELECT address, key, digest FROM outputs WHERE grp = ? ORDER BY address');
  const begin = run('INSERT INTO outputs VALUES (?, ?, NULL, NULL) ON CONFLICT (address) DO UPDATE SET grp = excluded.grp, key = NULL');
  const finish = run('UPDATE outputs SET key = ?, digest = ? WHERE address = ?');
  const remove = run('DELETE FROM outputs WHERE address = ?');
  const mark = run('INSERT OR IGNORE INTO dirty VALUES (?)');
  const clear = run('DELETE FROM dirty WHERE grp = ?');
  const dirty = all<{ grp: string }>('SELECT grp FROM dirty ORDER BY grp');
  const groups = all<{ grp: string }>('SELECT DISTINCT grp FROM outputs ORDER BY grp');

  return {
    ofGroup: (group: Group): StoredOutput[] => list(group),
    begin: (address: string, group: Group) => begin(address, group),
    finish: ({ address, key }: PlannedOutput, digest: string) => finish(key, digest, address),
    remove: (address: string) => remove(address),
    markDirty: (group: Group) => mark(group),
    clearDirty: (group: Group) => clear(group),
    dirtyGroups: (): Group[] => dirty().map(({ grp }) => grp),
    knownGroups: (): Group[] => groups().map(({ grp }) => grp),
    forgetAll: () => db.exec('DELETE FROM outputs; DELETE FROM dirty;'),
  };
}
