import type { DatabaseSync } from 'node:sqlite';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile, MediaState } from '../model/media.ts';
import { createArticleRows } from './article-rows.ts';
import { getMeta, setMeta } from './open.ts';
import type { Change } from './sync.ts';

/** Pictures and other files below media/ are planned in groups, by the first three digits of their blob ids. */
export type MediaGroup = string;

/** In `meta`: the moment of which what is published from media/ was last decided. */
const PUBLISHED_AT = 'media-published-at';

export type MediaRows = ReturnType<typeof createMediaRows>;

/** What the catalog knows of what is to be published from media/, and of how far that has come. */
export function createMediaRows(db: DatabaseSync) {
  const stale = db.prepare(
    `SELECT grp FROM stale_media UNION SELECT substr(blob, 1, 3) FROM files
     WHERE kind = 'media' AND json_extract(data, '$.state') IS NOT NULL
     UNION SELECT substr(f.blob, 1, 3) FROM files n JOIN pictures_used u ON u.path = n.path
       JOIN files f ON f.kind = 'media' AND f.owner = u.src
     WHERE n.kind = 'notice' AND json_extract(n.data, '$.from') > min(?1, ?2) AND json_extract(n.data, '$.from') <= max(?1, ?2)
     ORDER BY 1`,
  );
  const mark = db.prepare('INSERT INTO stale_media VALUES (?) ON CONFLICT DO NOTHING');
  const clear = db.prepare('DELETE FROM stale_media WHERE grp = ?');
  const published = db.prepare(
    `SELECT data FROM files f WHERE kind = 'media' AND substr(blob, 1, 3) = ? AND EXISTS (
       SELECT 1 FROM pictures_used u LEFT JOIN articles a ON a.path = u.path LEFT JOIN files n ON n.path = u.path
       WHERE u.src = f.owner AND (a.live = 1 OR json_extract(n.data, '$.from') <= ? OR n.kind = 'page')
     ) ORDER BY path`,
  );
  const setState = db.prepare(
    "UPDATE files SET data = json_patch(data, json_object('state', ?)) WHERE kind = 'media' AND owner = ?",
  );
  const users = db.prepare('SELECT path FROM pictures_used WHERE src = ?');
  return {
    /** The groups in which something may have changed, is not finished, or is shown by a notice that has begun meanwhile. */
    staleGroups: (now: LocalTime): MediaGroup[] =>
      stale.all(getMeta(db, PUBLISHED_AT) ?? now, now).map((row) => row['grp'] as string),
    markStale: (group: MediaGroup): void => {
      mark.run(group);
    },
    markAllStale: (): void =>
      db.exec(
        "INSERT INTO stale_media SELECT DISTINCT substr(blob, 1, 3) FROM files WHERE kind = 'media' ON CONFLICT DO NOTHING",
      ),
    /** Notes that groups are as they should be at a moment. */
    clearStale: (groups: readonly MediaGroup[], now: LocalTime): void => {
      for (const group of groups) clear.run(group);
      setMeta(db, PUBLISHED_AT, now);
    },
    /** The files of a group that something shows which readers may see at a moment. */
    published: (group: MediaGroup, now: LocalTime): MediaFile[] =>
      published.all(group, now).map((row) => JSON.parse(row['data'] as string) as MediaFile),
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
