import type { DatabaseSync } from 'node:sqlite';
import type { Article, Named } from '../model/article.ts';
import type { NameKind } from '../model/known-names.ts';

/** A name as it is spelled in so many articles, drafts and withdrawn ones included. */
export interface NameRow extends Named {
  kind: NameKind;
  uses: number;
}

/**
 * Counts in how many articles each spelling of a name stands. Changes are gathered, and stored by `flush`, since an archive has
 * far fewer names than articles.
 */
export function createNameRows(db: DatabaseSync) {
  const changes = new Map<string, number>();
  const count = (article: Article, by: 1 | -1): void => {
    const note = (kind: NameKind, { slug, name }: Named): void => {
      const key = `${kind}\n${slug}\n${name}`;
      changes.set(key, (changes.get(key) ?? 0) + by);
    };
    for (const author of article.authors) note('author', author);
    for (const tag of article.tags) note('tag', tag);
    if (article.series) note('series', article.series);
  };
  return {
    add: (article: Article): void => count(article, 1),
    remove: (article: Article): void => count(article, -1),
    flush(): void {
      const put = db.prepare(
        'INSERT INTO names VALUES (?, ?, ?, ?) ON CONFLICT (kind, slug, name) DO UPDATE SET uses = uses + excluded.uses',
      );
      for (const [key, by] of changes) if (by !== 0) put.run(...(key.split('\n') as [string, string, string]), by);
      changes.clear();
      db.exec('DELETE FROM names WHERE uses < 1');
    },
  };
}

/** Every name, by kind and slug. */
export const allNames = (db: DatabaseSync): NameRow[] =>
  db.prepare('SELECT kind, slug, name, uses FROM names ORDER BY kind, slug, name').all() as unknown as NameRow[];
