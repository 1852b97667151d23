/**
 * The catalog's tables. `data` columns hold values of src/model as JSON.
 *
 * - `articles`: `teaser` digests what other pages can show of an article, its metadata and its lead picture. `whole` digests all
 *   of it: teaser, text, pictures and comments. `changed` is when it was last updated or, if it never was, published. `live` is 1
 *   for what readers may see at the catalog's "now".
 * - `memberships`: repeats `teaser`, so that long lists are read in one go.
 * - `aliases`: `origin` of a former address is 0 where the article's file names it. Where it follows from the settings it is 1
 *   with a page of its own, and 2 with a rule for all articles.
 * - `days`: digests the live articles of each day; `stale_days` names the days whose digest has to be made again.
 * - `names`: counts the articles in which each spelling of an author, tag or series stands.
 * - `files_with_errors` names these files; `warnings` holds the warnings of stored files, as JSON.
 * - `stale_media`: pictures and other files below media/ are planned in groups, by the first three digits of their blob ids. It
 *   names the groups in which a file may have changed, or whether anything live shows it.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
  path TEXT PRIMARY KEY,
  blob TEXT NOT NULL,
  at TEXT NOT NULL,
  address TEXT NOT NULL,
  id TEXT NOT NULL,
  category TEXT NOT NULL,
  series TEXT,
  kind TEXT NOT NULL,
  changed TEXT NOT NULL,
  state TEXT NOT NULL,
  live INTEGER NOT NULL,
  teaser TEXT NOT NULL,
  whole TEXT NOT NULL,
  pin INTEGER,
  data TEXT NOT NULL
);
CREATE INDEX articles_by_time ON articles (at, path) WHERE live = 1;
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_hidden ON articles (state, at) WHERE live = 0;
CREATE INDEX articles_by_day ON articles (substr(at, 6, 5), at, path) WHERE live = 1;
CREATE INDEX articles_by_month ON articles (substr(at, 1, 7), changed) WHERE live = 1;
CREATE INDEX articles_by_kind ON articles (kind, at, path) WHERE live = 1 AND kind <> 'article';
CREATE INDEX articles_pinned ON articles (pin, at, path) WHERE live = 1 AND pin IS NOT NULL;

CREATE TABLE memberships (
  kind TEXT NOT NULL, slug TEXT NOT NULL, at TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL, part INTEGER, live INTEGER NOT NULL, teaser TEXT NOT NULL,
  PRIMARY KEY (kind, slug, live, at, path)
) WITHOUT ROWID;
CREATE INDEX memberships_by_path ON memberships (path);

CREATE TABLE names (kind TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (kind, slug, name)) WITHOUT ROWID;

CREATE TABLE aliases (address TEXT NOT NULL, path TEXT NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY (address, path)) WITHOUT ROWID;
CREATE INDEX aliases_by_path ON aliases (path);

CREATE TABLE corrected (path TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE pictures_used (path TEXT NOT NULL, src TEXT NOT NULL, line INTEGER, shown INTEGER NOT NULL, PRIMARY KEY (path, src)) WITHOUT ROWID;
CREATE INDEX pictures_used_by_src ON pictures_used (src);

CREATE TABLE links (path TEXT NOT NULL, target TEXT NOT NULL, line INTEGER NOT NULL, written TEXT NOT NULL, PRIMARY KEY (path, target)) WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target);

CREATE TABLE files (path TEXT PRIMARY KEY, kind TEXT NOT NULL, blob TEXT NOT NULL, owner TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX files_by_kind ON files (kind, owner, path);
CREATE INDEX media_by_group ON files (substr(blob, 1, 3)) WHERE kind = 'media';
CREATE INDEX media_by_state ON files (json_extract(data, '$.state')) WHERE kind = 'media' AND json_extract(data, '$.state') IS NOT NULL;

CREATE TABLE known_files (folder TEXT NOT NULL, name TEXT NOT NULL, size REAL, mtime REAL, ctime REAL, blob TEXT, PRIMARY KEY (folder, name)) WITHOUT ROWID;
CREATE TABLE folders (folder TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files_with_errors (path TEXT PRIMARY KEY, kind TEXT NOT NULL, blob TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE warnings (path TEXT PRIMARY KEY, problems TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE days (day TEXT PRIMARY KEY, count INTEGER NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE stale_days (day TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER article_added AFTER INSERT ON articles WHEN new.live = 1 BEGIN
  INSERT INTO stale_days VALUES (substr(new.at, 1, 10)) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_changed AFTER UPDATE OF blob, at, live ON articles WHEN old.live = 1 OR new.live = 1 BEGIN
  INSERT INTO stale_days VALUES (substr(old.at, 1, 10)), (substr(new.at, 1, 10)) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER article_removed AFTER DELETE ON articles WHEN old.live = 1 BEGIN
  INSERT INTO stale_days VALUES (substr(old.at, 1, 10)) ON CONFLICT DO NOTHING;
END;

CREATE TABLE stale_media (grp TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TRIGGER media_added AFTER INSERT ON files WHEN new.kind = 'media' BEGIN
  INSERT INTO stale_media VALUES (substr(new.blob, 1, 3)) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER media_changed AFTER UPDATE OF kind, blob ON files BEGIN
  INSERT INTO stale_media SELECT substr(blob, 1, 3) FROM (
    SELECT old.kind kind, old.blob blob UNION SELECT new.kind, new.blob
  ) WHERE kind = 'media' ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER media_removed AFTER DELETE ON files WHEN old.kind = 'media' BEGIN
  INSERT INTO stale_media VALUES (substr(old.blob, 1, 3)) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER media_used AFTER INSERT ON pictures_used BEGIN
  INSERT INTO stale_media SELECT substr(blob, 1, 3) FROM files WHERE kind = 'media' AND owner = new.src ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER media_unused AFTER DELETE ON pictures_used BEGIN
  INSERT INTO stale_media SELECT substr(blob, 1, 3) FROM files WHERE kind = 'media' AND owner = old.src ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER media_shown AFTER UPDATE OF live ON articles WHEN old.live <> new.live BEGIN
  INSERT INTO stale_media SELECT substr(f.blob, 1, 3) FROM pictures_used u JOIN files f ON f.kind = 'media' AND f.owner = u.src
    WHERE u.path = new.path ON CONFLICT DO NOTHING;
END;
`;

/** Notes that an article, a page or a notice shows a picture, or links to a file: path, source, line, and whether it is shown. */
export const USE_PICTURE =
  'INSERT INTO pictures_used VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET shown = max(shown, excluded.shown)';

/** All of a file below media/, `f`, on which depends how it is shown: a list may be corrected, and the bytes be the same. */
export const MEDIA_VERSION = "f.blob, json_remove(f.data, '$.state') facts, json_extract(f.data, '$.state') state";

/** The versions of the files below media/ that a text shows or links to. */
export const USED_MEDIA = `SELECT u.src, ${MEDIA_VERSION} FROM pictures_used u
  LEFT JOIN files f ON f.kind = 'media' AND f.owner = u.src WHERE u.path = ? ORDER BY u.src, f.path`;

/** Notes that a text links to an article or page: its path, the target's path or address, the line, the link as it is written. */
export const LINK = 'INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?)';

/** Where the files stand to which a text links by their names: none for what is not there. */
export const LINKED_FILES = `SELECT l.target, coalesce(a.address, f.path) place FROM links l LEFT JOIN articles a ON a.path = l.target
  LEFT JOIN files f ON f.path = l.target WHERE l.path = ? AND l.target NOT LIKE '/%' ORDER BY 1`;

/** A table for `WITH RECURSIVE`: the months with live articles, oldest first. It steps from month to month through an index. */
export const LIVE_MONTHS = `steps (period) AS (
    SELECT min(substr(at, 1, 7)) FROM articles WHERE live = 1
    UNION ALL
    SELECT (SELECT min(substr(at, 1, 7)) FROM articles WHERE live = 1 AND substr(at, 1, 7) > period) FROM steps WHERE period IS NOT NULL),
  live_months AS (SELECT period FROM steps WHERE period IS NOT NULL)`;

/** How many live articles each day holds: as its digest was made with, or counted where that is stale. */
export const COUNTS_OF_DAYS = `SELECT day, count FROM days WHERE day NOT IN (SELECT day FROM stale_days)
  UNION ALL
  SELECT day, (SELECT count(*) FROM articles WHERE live = 1 AND at >= day AND at < day || '~') FROM stale_days`;
