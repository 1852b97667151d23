import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../diagnostics/problem.ts';
import { parseListAddress } from '../model/address.ts';
import type { ArticleState, LocalTime } from '../model/article.ts';
import type { List } from '../model/list.ts';
import type { Site } from '../model/site.ts';

/** A link of a text to what readers do not find there, and the article that is meant, where there is one. */
interface DeadLink {
  path: string;
  line: number;
  target: string;
  written: string;
  /** When the linking article is published; null for a page. */
  own: LocalTime | null;
  found: string | null;
  state: ArticleState | null;
  at: LocalTime | null;
}

/** Of so many links to nothing, what will have been meant is looked for. */
const GUESSES = 20;

const DEAD = `SELECT l.path, l.line, l.target, l.written, s.at own, a.path found, a.state, a.at
  FROM links l LEFT JOIN articles s ON s.path = l.path`;
const OF_READERS = "(s.path IS NULL OR s.state = 'live')";

/** Links that name a file, and those that name an address. */
const SQL = [
  `${DEAD} LEFT JOIN articles a ON a.path = l.target
   WHERE l.target NOT LIKE '/%' AND ${OF_READERS} AND (a.path IS NULL OR a.live = 0)
   AND NOT EXISTS (SELECT 1 FROM files f WHERE f.path = l.target)
   AND NOT EXISTS (SELECT 1 FROM files_with_errors e WHERE e.path = l.target)`,
  `${DEAD} LEFT JOIN articles a ON a.path = (SELECT min(path) FROM articles b WHERE b.address = l.target)
   WHERE l.target LIKE '/%' AND ${OF_READERS}
   AND NOT EXISTS (SELECT 1 FROM articles b WHERE b.address = l.target AND b.live = 1)
   AND NOT EXISTS (SELECT 1 FROM aliases x WHERE x.address = l.target)
   AND NOT EXISTS (SELECT 1 FROM files f WHERE f.path = 'pages/' || substr(l.target, 2, length(l.target) - 6) || '.md')`,
];

/**
 * The warnings of links in published texts that lead to no article, page or list, or to an article that readers do not see.
 * @param publicFolder with files that are served as they are
 */
export function checkLinks(db: DatabaseSync, site: Site, publicFolder?: string): Problem[] {
  const isPublic = (target: string): boolean => publicFolder !== undefined && existsSync(join(publicFolder, target));
  const dead = SQL.flatMap((sql) => db.prepare(`${sql} ORDER BY 1, 2, 3`).all() as unknown as DeadLink[]);
  const named = db.prepare('SELECT path, address FROM articles WHERE live = 1 AND path GLOB ? ORDER BY path LIMIT 1');
  const members = db.prepare('SELECT 1 FROM memberships WHERE kind = ? AND slug = ? AND live = 1 LIMIT 1');
  const isThere = ({ kind, slug }: List): boolean =>
    kind === 'category'
      ? site.categories.some((category) => category.slug === slug || category.former?.includes(slug))
      : members.get(kind, slug) !== undefined;
  let guesses = 0;
  const guess = (target: string): string | undefined => {
    const slug = parseListAddress(target) ? undefined : /([a-z0-9-]+)\.(?:md|html)$/.exec(target)?.[1];
    if (slug === undefined || guesses++ >= GUESSES) return undefined;
    const meant = named.get(`*/${slug}.md`) as { path: string; address: string } | undefined;
    return target.startsWith('/') ? meant?.address : meant?.path;
  };
  return dead
    .filter(({ state, at, own }) => !(state === 'live' && at !== null && own !== null && at <= own))
    .filter(({ target }) => {
      const listed = parseListAddress(target);
      return !listed || !isThere(listed.list);
    })
    .filter(({ found, target }) => found !== null || !target.startsWith('/') || !isPublic(target))
    .map((link) => ({
      code: 'lien-ket-chet',
      place: { path: link.path, line: link.line },
      ...wordsOf(link, () => guess(link.target)),
    }));
}

function wordsOf(
  { written, found, state, at }: DeadLink,
  guess: () => string | undefined,
): Pick<Problem, 'message' | 'hint'> {
  const link = `Liên kết “${written}” dẫn đến`;
  if (state === 'draft')
    return {
      message: `${link} bài nháp ${found}, bạn đọc chưa xem được.`,
      hint: 'Đăng bài ấy trước, hoặc bỏ liên kết và giữ chữ.',
    };
  if (state === 'withdrawn')
    return {
      message: `${link} bài đã rút ${found}, bạn đọc chỉ thấy lời báo bài đã rút.`,
      hint: 'Dẫn đến bài khác, hoặc bỏ liên kết và giữ chữ.',
    };
  if (state === 'live')
    return {
      message: `${link} bài ${found}, đến ${at?.replace('T', ' ')} mới đăng.`,
      hint: 'Hẹn giờ bài này sau bài ấy, hoặc bỏ liên kết và giữ chữ.',
    };
  const meant = guess();
  return {
    message: `${link} một bài hay trang không có.`,
    hint: meant ? `Có phải bạn muốn viết “${meant}”?` : 'Sửa lại liên kết, hoặc bỏ liên kết và giữ chữ.',
  };
}
