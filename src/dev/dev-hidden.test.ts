import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Archive } from '../catalog/archive.ts';
import { createQueries } from '../catalog/queries.ts';
import { SCHEMA, USE_PICTURE } from '../catalog/schema.ts';
import type { Article } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';
import { archiveWithHidden } from './dev-hidden.ts';

test('an article that is not out yet is shown with its pictures', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const media: MediaFile = { src: 'chợ nổi.svg', blob: 'a'.repeat(40), type: 'svg', bytes: 9 };
  db.prepare("INSERT INTO files VALUES (?, 'media', ?, ?, ?)").run(
    'media/chợ nổi.svg',
    media.blob,
    media.src,
    JSON.stringify(media),
  );
  const path = 'articles/tin.md';
  db.prepare(USE_PICTURE).run(path, media.src, 1, 1);
  const article: Article = {
    ...{ path, blob: 'b'.repeat(40), id: 'tin', slug: 'tin', address: '/tin.html', at: '2022-04-22T07:04' },
    ...{ title: 'Tin', category: 'thoi-su', kind: 'article', state: 'draft', byline: 'LAN' },
    ...{ authors: [], tags: [], corrections: [], aliases: [] },
  } as Article;
  const archive = { now: '2022-05-01T00:00', catalog: createQueries(db) } as Archive;
  expect(archiveWithHidden(article, archive).catalog.media(media.src)).toEqual(media);
});
