import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../diagnostics/problem.ts';

/**
 * The stored warnings of files, which can be told again without reading the files. A file with errors leaves its row unchanged,
 * as it leaves all else that is known of it.
 */
export function createWarningRows(db: DatabaseSync) {
  const put = db.prepare('INSERT OR REPLACE INTO warnings VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM warnings WHERE path = ?');
  const all = db.prepare(
    'SELECT problems FROM warnings WHERE path NOT IN (SELECT path FROM files_with_errors) ORDER BY path',
  );
  return {
    /** Remembers the warnings of a file in place of those that were known of it. */
    put(path: string, warnings: readonly Problem[], isNew = false): void {
      if (warnings.length > 0) put.run(path, JSON.stringify(warnings));
      else if (!isNew) remove.run(path);
    },
    remove: (path: string): void => {
      remove.run(path);
    },
    /** The warnings of all files but those that have errors, of which reading tells all. */
    all: (): Problem[] => all.all().flatMap((row) => JSON.parse(row['problems'] as string) as Problem[]),
  };
}
