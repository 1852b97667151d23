import { DatabaseSync } from 'node:sqlite';
import type { Archive } from '../catalog/archive.ts';
import { createArticleRows } from '../catalog/article-rows.ts';
import { createQueries } from '../catalog/queries.ts';
import { SCHEMA } from '../catalog/schema.ts';
import type { Article } from '../model/article.ts';
import { escapeHtml, line } from './dev-banner.ts';

/** Where the development server lists what is not out yet. */
export const HIDDEN_ADDRESS = '/ban-nhap.html';

/** An archive that shows one article that is not out yet, with its pictures and without the articles around it. */
export function archiveWithHidden(article: Article, archive: Archive): Archive {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const putMedia = db.prepare("INSERT OR IGNORE INTO files VALUES (?, 'media', ?, ?, ?)");
  for (const { src } of archive.catalog.mediaShownBy(article.path)) {
    const media = archive.catalog.media(src);
    if (media) putMedia.run(`media/${media.file ?? media.src}`, media.blob, media.src, JSON.stringify(media));
  }
  createArticleRows(db).put({ article: { ...article, state: 'live' }, media: [], links: [], former: [] }, true, true);
  const now = article.at > archive.now ? article.at : archive.now;
  return { ...archive, now, catalog: { ...createQueries(db), addressOfFile: archive.catalog.addressOfFile } };
}

/** What stands above the page of an article that is not out yet. */
export const hiddenBanner = (article: Article): string =>
  line(
    `${escapeHtml(whyHidden(article))}: bạn đọc chưa thấy trang này. <a style="color:inherit" href="${HIDDEN_ADDRESS}">Xem các bài chưa đăng</a>`,
  );

/** One line about how many articles are not out yet, with the way to their list; empty where there are none. */
export function hiddenCount(articles: readonly Article[]): string {
  const drafts = articles.filter(({ state }) => state === 'draft').length;
  const parts = [
    ...(drafts > 0 ? [`${drafts} bài nháp`] : []),
    ...(articles.length > drafts ? [`${articles.length - drafts} bài hẹn giờ`] : []),
  ];
  return parts.length === 0
    ? ''
    : line(`Có ${parts.join(', ')}. <a style="color:inherit" href="${HIDDEN_ADDRESS}">Xem danh sách</a>`);
}

/** The list of the articles that are not out yet: the body of a page. */
export function hiddenList(articles: readonly Article[]): string {
  const rows = articles.map(
    (article) =>
      `<li style="margin:.8rem 0"><a href="${article.address}">${escapeHtml(article.title)}</a><br>${escapeHtml(whyHidden(article))} · ${escapeHtml(article.path)}</li>`,
  );
  const list = rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>Không có bài nháp, cũng không có bài hẹn giờ.</p>';
  return `<main style="font:1.1rem/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem"><h1>Bài chưa đăng</h1>${list}<p><a href="/">Về trang nhất</a></p></main>`;
}

const whyHidden = ({ state, at }: Article): string =>
  state === 'draft' ? 'Bài nháp' : `Bài hẹn đăng lúc ${at.slice(11)} ngày ${at.slice(0, 10)}`;
