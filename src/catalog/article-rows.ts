import type { DatabaseSync } from 'node:sqlite';
import type { ArticleReading } from '../articles/parsing/read-article.ts';
import type { Article } from '../model/article.ts';
import type { FormerAddress } from '../model/former-addresses.ts';
import type { ListKind } from '../model/list.ts';
import { digestOf } from './digests.ts';
import { LINK, LINKED_FILES, MEDIA_VERSION, USE_PICTURE, USED_MEDIA } from './schema.ts';

/** What the catalog keeps of one article at the moment, as far as its outputs depend on it. */
export interface StoredArticle {
  article: Article;
  live: boolean;
}

/** What is stored of an article. */
interface ArticleToStore {
  article: Article;
  /** The pictures and files below media/ that it shows. */
  media: ArticleReading['media'];
  /** The articles and pages to which it links. */
  links: ArticleReading['links'];
  /** Where it has stood by the settings. */
  former: readonly FormerAddress[];
}

/** Whether readers may see an article at a moment: published, and its time has come. */
export const isLive = (article: Pick<Article, 'state' | 'at'>, now: string): boolean =>
  article.state === 'live' && article.at <= now;

/**
 * Reads and writes single articles with all the rows that belong to them. The digests cover what lies outside an article's file
 * as well: `teaser` the metadata and the lead picture, `whole` these, the file's bytes, the pictures in its text, its comments,
 * and where the files stand to which it links.
 */
export function createArticleRows(db: DatabaseSync) {
  const select = db.prepare('SELECT data, live FROM articles WHERE path = ?');
  const upsert = db.prepare(
    `INSERT INTO articles (path, blob, at, address, id, category, series, kind, changed, state, live, teaser, whole, pin, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET blob = excluded.blob, at = excluded.at, address = excluded.address, id = excluded.id,
     category = excluded.category, series = excluded.series, kind = excluded.kind, changed = excluded.changed, state = excluded.state, live = excluded.live, teaser = excluded.teaser, whole = excluded.whole, pin = excluded.pin, data = excluded.data`,
  );
  const insertMembership = db.prepare(
    'INSERT OR REPLACE INTO memberships (kind, slug, at, path, name, part, live, teaser) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertAlias = db.prepare('INSERT OR IGNORE INTO aliases VALUES (?, ?, ?)');
  const insertCorrected = db.prepare('INSERT OR IGNORE INTO corrected VALUES (?)');
  const insertLink = db.prepare(LINK);
  const insertPicture = db.prepare(USE_PICTURE);
  const removals = ['memberships', 'aliases', 'corrected', 'pictures_used', 'links'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE path = ?`),
  );
  const remove = db.prepare('DELETE FROM articles WHERE path = ?');
  const mediaVersion = db.prepare(`SELECT ${MEDIA_VERSION} FROM files f WHERE kind = 'media' AND owner = ?`);
  const usedVersions = db.prepare(USED_MEDIA);
  const linkedFiles = db.prepare(LINKED_FILES);
  const commentBlobs = db.prepare("SELECT path, blob FROM files WHERE kind = 'comment' AND owner = ? ORDER BY path");
  const anyComment = db.prepare("SELECT 1 FROM files WHERE kind = 'comment' LIMIT 1");
  const setDigests = db.prepare('UPDATE articles SET teaser = ?, whole = ? WHERE path = ?');
  const setTeasers = db.prepare('UPDATE memberships SET teaser = ? WHERE path = ?');

  const teaserOf = ({ blob: _, ...metadata }: Article): string =>
    digestOf([metadata, metadata.image && mediaVersion.get(metadata.image.src)]);
  let hasComments: boolean | undefined;
  /**
   * The comments on an article. Comments are stored before the first article is, so that one look tells whether there are any.
   */
  const commentsOn = (id: string): unknown[] => {
    hasComments ??= anyComment.get() !== undefined;
    return hasComments ? commentBlobs.all(id) : [];
  };
  const wholeOf = (article: Article, teaser: string, showsFiles: boolean, links: boolean): string =>
    digestOf([
      teaser,
      article.blob,
      showsFiles ? usedVersions.all(article.path) : [],
      commentsOn(article.id),
      links ? linkedFiles.all(article.path) : [],
    ]);

  return {
    get(path: string): StoredArticle | undefined {
      const row = select.get(path) as { data: string; live: number } | undefined;
      return row && { article: JSON.parse(row.data) as Article, live: row.live === 1 };
    },
    /** Stores an article in place of what was known under its path. */
    put({ article, media, links, former }: ArticleToStore, live: boolean, isNew: boolean): void {
      const { path, at } = article;
      const flag = live ? 1 : 0;
      if (!isNew) for (const removal of removals) removal.run(path);
      const teaser = teaserOf(article);
      const join = (kind: ListKind, slug: string, name: string, part: number | null = null) =>
        insertMembership.run(kind, slug, at, path, name, part, flag, teaser);
      join('category', article.category, article.category);
      for (const { slug, name } of article.authors) join('author', slug, name);
      for (const { slug, name } of article.tags) join('tag', slug, name);
      if (article.series) join('series', article.series.slug, article.series.name, article.series.part);
      for (const alias of article.aliases) insertAlias.run(alias, path, 0);
      for (const { address, isRuled } of former) insertAlias.run(address, path, isRuled ? 2 : 1);
      if (article.corrections.length > 0) insertCorrected.run(path);
      for (const { src, line, isShown } of media) insertPicture.run(path, src, line ?? null, isShown ? 1 : 0);
      for (const { target, line, written } of links) insertLink.run(path, target, line, written);
      upsert.run(
        path,
        article.blob,
        at,
        article.address,
        article.id,
        article.category,
        article.series?.slug ?? null,
        article.kind,
        article.updated ?? at,
        article.state,
        flag,
        teaser,
        wholeOf(article, teaser, media.length > 0, links.length > 0),
        article.pin ?? null,
        JSON.stringify(article),
      );
    },
    remove(path: string): void {
      for (const removal of removals) removal.run(path);
      remove.run(path);
    },
    /** Makes the digests anew after something outside the article's file has changed. */
    refreshDigests(article: Article): void {
      const teaser = teaserOf(article);
      setDigests.run(teaser, wholeOf(article, teaser, true, true), article.path);
      setTeasers.run(teaser, article.path);
    },
  };
}
