import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

/**
 * The live articles of one day: how many, and a digest of their paths, their files, and their authors, whose slugs follow from
 * the settings.
 */
export interface DayDigest {
  /** `YYYY-MM-DD` */
  day: string;
  count: number;
  digest: string;
}

/**
 * Every day with live articles, in order. Writes to the catalog what it finds out, so that the next call looks only at the days
 * whose articles have changed since.
 */
export function dayDigests(db: DatabaseSync): DayDigest[] {
  const stale = db.prepare('SELECT day FROM stale_days ORDER BY day').all() as unknown as { day: string }[];
  if (stale.length > 0) {
    const files = db.prepare(
      "SELECT path, blob, data ->> '$.authors' authors FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path",
    );
    const put = db.prepare('INSERT OR REPLACE INTO days VALUES (?, ?, ?)');
    const remove = db.prepare('DELETE FROM days WHERE day = ?');
    db.exec('SAVEPOINT day_digests');
    for (const { day } of stale) {
      const found = files.all(day, `${day}~`);
      const hash = createHash('sha256');
      for (const file of found) hash.update(`${file['path']} ${file['blob']} ${file['authors']}\n`);
      if (found.length > 0) put.run(day, found.length, hash.digest('hex'));
      else remove.run(day);
    }
    db.exec('DELETE FROM stale_days; RELEASE day_digests');
  }
  return db.prepare('SELECT day, count, digest FROM days ORDER BY day').all() as unknown as DayDigest[];
}
