/**
 * The catalog's tables. `data` columns hold the value of src/model as JSON. `teaser` digests what other pages can show of an article:
 * its metadata and its lead picture. It stands with the memberships as well, for long lists to be read in one go. `whole` digests all
 * of the article: its teaser, text, pictures and comments. `changed` is when it was last updated or, if it never was,
 * published; `live` is 1 for what readers may see at the catalog's "now". `days` digests the live articles of each day;
 * `stale_days` names the days for which it has to be made again. `names` counts the articles in which each
 * spelling of an author, tag or series stands. `files_with_errors` names them, `warnings` holds those of the files that
 * were stored, as JSON.
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

CREATE TABLE aliases (address TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (address, path)) WITHOUT ROWID;
CREATE INDEX aliases_by_path ON aliases (path);

CREATE TABLE corrected (path TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE pictures_used (path TEXT NOT NULL, src TEXT NOT NULL, line INTEGER, PRIMARY KEY (path, src)) WITHOUT ROWID;
CREATE INDEX pictures_used_by_src ON pictures_used (src);

CREATE TABLE files (path TEXT PRIMARY KEY, kind TEXT NOT NULL, blob TEXT NOT NULL, owner TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX files_by_kind ON files (kind, owner, path);

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
`;
