import type { DatabaseSync } from 'node:sqlite';
import type { MediaFile, MediaState } from '../model/media.ts';
import { createArticleRows } from './article-rows.ts';
import type { Change } from './sync.ts';

/** Pictures and other files below media/ are planned in groups, by the first three digits of their blob ids. */
export type MediaGroup = string;

export type MediaRows = ReturnType<typeof createMediaRows>;

/** What the catalog knows of what is to be published from media/, and of how far that has come. */
export function createMediaRows(db: DatabaseSync) {
  const stale = db.prepare(
    `SELECT grp FROM stale_media UNION SELECT substr(blob, 1, 3) FROM files
     WHERE kind = 'media' AND json_extract(data, '$.state') IS NOT NULL ORDER BY 1`,
  );
  const mark = db.prepare('INSERT INTO stale_media VALUES (?) ON CONFLICT DO NOTHING');
  const clear = db.prepare('DELETE FROM stale_media WHERE grp = ?');
  const published = db.prepare(
    `SELECT data FROM files f WHERE kind = 'media' AND substr(blob, 1, 3) = ? AND EXISTS (
       SELECT 1 FROM pictures_used u LEFT JOIN articles a ON a.path = u.path WHERE u.src = f.owner AND (a.live = 1 OR a.path IS NULL)
     ) ORDER BY path`,
  );
  const setState = db.prepare(
    "UPDATE files SET data = json_patch(data, json_object('state', ?)) WHERE kind = 'media' AND owner = ?",
  );
  const users = db.prepare('SELECT path FROM pictures_used WHERE src = ?');
  return {
    /** The groups in which something may have changed, or is not finished. */
    staleGroups: (): MediaGroup[] => stale.all().map((row) => row['grp'] as string),
    markStale: (group: MediaGroup): void => {
      mark.run(group);
    },
    markAllStale: (): void =>
      db.exec(
        "INSERT INTO stale_media SELECT DISTINCT substr(blob, 1, 3) FROM files WHERE kind = 'media' ON CONFLICT DO NOTHING",
      ),
    clearStale: (group: MediaGroup): void => {
      clear.run(group);
    },
    /** The files of a group that something shows which readers may see. */
    published: (group: MediaGroup): MediaFile[] =>
      published.all(group).map((row) => JSON.parse(row['data'] as string) as MediaFile),
    /** How many pictures are in a state. */
    countOf: (state: MediaState): number =>
      Number(
        db
          .prepare("SELECT count(*) n FROM files WHERE kind = 'media' AND json_extract(data, '$.state') = ?")
          .get(state)?.['n'],
      ),
    /**
     * Notes how far files have come; all that shows them changes with it.
     * @returns the articles that show them, as changes
     */
    setStates(states: ReadonlyMap<string, MediaState | undefined>): Change[] {
      if (states.size === 0) return [];
      const rows = createArticleRows(db);
      const paths = new Set<string>();
      for (const [src, state] of states) {
        setState.run(state ?? null, src);
        for (const row of users.all(src)) paths.add(row['path'] as string);
      }
      return [...paths].flatMap((path) => {
        const article = rows.get(path)?.article;
        if (!article) return [];
        rows.refreshDigests(article);
        return [{ before: article, after: article }];
      });
    },
  };
}
