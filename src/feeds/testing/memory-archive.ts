import { DatabaseSync } from 'node:sqlite';
import type { Archive } from '../../catalog/archive.ts';
import { createArticleRows } from '../../catalog/article-rows.ts';
import { digestOf } from '../../catalog/digests.ts';
import { createQueries } from '../../catalog/queries.ts';
import { SCHEMA } from '../../catalog/schema.ts';
import type { Change } from '../../catalog/sync.ts';
import { articleAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import { formerAddresses } from '../../model/former-addresses.ts';
import type { MediaFile } from '../../model/media.ts';
import { type Site, siteSchema } from '../../model/site.ts';
import type { Reader } from '../../views/view.ts';

/** An article of a test: what is left out is made up from its id. */
export type ArticleDraft = Partial<Article> & Pick<Article, 'id' | 'at'> & { body?: string };

export interface MemoryArchive extends Archive {
  /** Adds an article, or puts it in place of the one with its id. */
  put: (draft: ArticleDraft) => Change;
  remove: (id: string) => Change;
  addMedia: (file: MediaFile) => void;
}

export const testSite = (settings: Record<string, unknown> = {}): Site =>
  siteSchema.parse({
    name: 'Báo Thử Nghiệm',
    url: 'https://bao-thu.example.vn',
    categories: [
      { slug: 'thoi-su', name: 'Thời sự' },
      { slug: 'kinh-te', name: 'Kinh tế' },
    ],
    ...settings,
  });

/** What values are read from for being shown. */
export const readerOf = ({ site, now, catalog }: Archive): Reader<Article> => ({
  site,
  now,
  catalog,
  articles: catalog.articles,
});

/** An archive without files: articles are given as values, whether or not a writer's file could hold them. */
export function memoryArchive(
  site: Site = testSite(),
  drafts: readonly ArticleDraft[] = [],
  now = '2030-01-01T00:00',
): MemoryArchive {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const rows = createArticleRows(db);
  const bodies = new Map<string, string>();
  const pathOf = (id: string): string => `articles/${encodeURIComponent(id)}.md`;

  const put = ({ body = 'Nội dung bài.', ...draft }: ArticleDraft): Change => {
    const path = pathOf(draft.id);
    const before = rows.get(path)?.article;
    const after = articleOf(site, path, digestOf([draft, body]), draft);
    const former = formerAddresses(site, after);
    rows.put(
      { article: after, media: [], links: [], former },
      after.state === 'live' && after.at <= now,
      before === undefined,
    );
    bodies.set(path, body);
    return { before, after };
  };
  const remove = (id: string): Change => {
    const path = pathOf(id);
    const before = rows.get(path)?.article;
    rows.remove(path);
    return { before };
  };
  const addMedia = (file: MediaFile): void => {
    db.prepare("INSERT INTO files VALUES (?, 'media', ?, ?, ?)").run(
      `media/${file.src}`,
      file.blob,
      file.src,
      JSON.stringify(file),
    );
  };
  for (const draft of drafts) put(draft);
  const catalog = createQueries(db);
  return {
    site,
    now,
    catalog,
    content: '',
    readBody: ({ path }) => bodies.get(path) ?? '',
    pictureBytes: async ({ bytes }) => bytes,
    put,
    remove,
    addMedia,
  };
}

function articleOf(site: Site, path: string, blob: string, draft: Omit<ArticleDraft, 'body'>): Article {
  const slug = draft.slug ?? encodeURIComponent(draft.id).replaceAll('%', '').toLowerCase();
  const article: Article = {
    path,
    blob,
    slug,
    address: '',
    title: `Bài ${draft.id}`,
    category: 'thoi-su',
    authors: [{ slug: 'tac-gia', name: 'Tác Giả' }],
    byline: 'TÁC GIẢ',
    tags: [],
    kind: 'article',
    state: 'live',
    corrections: [],
    aliases: [],
    ...draft,
  };
  return { ...article, address: draft.address ?? articleAddress(site.permalink.pattern, article) };
}
