import type { DatabaseSync } from 'node:sqlite';
import { locateField } from '../articles/front-matter/locate-field.ts';
import type { ProblemCode } from '../diagnostics/codes.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { checkLinks } from './link-checks.ts';
import { checkMedia } from './media-checks.ts';
import { checkNames } from './name-checks.ts';
import { getMeta, setMeta } from './open.ts';
import { checkChanges, checkComments, checkSeries } from './order-checks.ts';

/** The name under which the catalog remembers that the last check found nothing claimed twice. */
const CLAIMS = 'claims';
const ALL_SINGLE = 'single';

export interface ArchiveToCheck {
  /** The content folder. */
  content: string;
  site: Site;
  now: LocalTime;
  /**
   * Paths of the articles that have changed since the last check. If that one found nothing claimed twice, only they can claim
   * what another has.
   */
  changed: readonly string[] | 'everything';
  /** A folder of files that are served as they are: links may lead to them. */
  publicFolder?: string;
}

/**
 * The problems that only the whole archive shows: two files that claim the same thing, or one that refers to nothing. Only files
 * with such problems are read, for the places. Call this in the transaction that stores the changes.
 */
export function checkArchive(
  db: DatabaseSync,
  { content, site, now, changed, publicFolder }: ArchiveToCheck,
): Problem[] {
  const suspects = getMeta(db, CLAIMS) === ALL_SINGLE ? changed : 'everything';
  const claimedTwice = TWICE.flatMap((check) => twice(db, content, check, suspects));
  const claims = claimedTwice.length > 0 ? '' : ALL_SINGLE;
  if (getMeta(db, CLAIMS) !== claims) setMeta(db, CLAIMS, claims);
  return [
    ...claimedTwice,
    ...checkNames(db, content, site),
    ...checkMedia(db, content, site),
    ...commentsWithoutArticle(db),
    ...commentsThatAreOff(db, site),
    ...sharedFormerAddresses(db, content),
    ...checkLinks(db, site, publicFolder),
    ...checkSeries(db, content),
    ...checkChanges(db, content, now),
    ...checkComments(db, content),
  ];
}

const rows = <T>(db: DatabaseSync, sql: string, ...values: string[]): T[] => db.prepare(sql).all(...values) as T[];

/** Two files that claim the same: the problem stands in the one whose path comes later, and names the other. */
interface Twice {
  code: ProblemCode;
  /** Gives `path`, `other` (a path) and `value`, in order. */
  sql: string;
  /** The same where only some articles can be among them, whose paths are the one parameter: a list in JSON. */
  sqlAmong?: string;
  /** The field that claims it; the file's name where there is none. */
  field?: string;
  message: (value: string, other: string) => string;
  hint: string;
}

/**
 * Who else has a value: each later path with the first one, so that a hundred twins make a hundred rows and not five thousand.
 * Only values that an index shows to be there twice are looked at, or those of the articles that may have twins.
 */
function twins(table: string, column: string, condition = '1'): Pick<Twice, 'sql' | 'sqlAmong'> {
  const ofValues = (values: string): string =>
    `SELECT path, other, value FROM (
       SELECT path, ${column} value, min(path) OVER (PARTITION BY ${column}) other FROM ${table}
       WHERE ${column} IN (${values}) AND ${condition}
     ) WHERE path <> other ORDER BY 1, 3`;
  return {
    sql: ofValues(`SELECT ${column} FROM ${table} GROUP BY 1 HAVING count(*) > 1`),
    sqlAmong: ofValues(`SELECT ${column} FROM ${table} WHERE path IN (SELECT value FROM json_each(?))`),
  };
}

const TWICE: Twice[] = [
  {
    code: 'dia-chi-trung',
    ...twins('articles', 'address', "state <> 'draft'"),
    message: (value, other) => `Bài này có cùng địa chỉ “${value}” với bài ${other}.`,
    hint: 'Đổi tên một trong hai tệp: tên tệp là phần cuối của địa chỉ.',
  },
  {
    code: 'dia-chi-trung',
    sql: `SELECT f.path path, a.path other, a.address value FROM files f JOIN articles a ON a.address = ${pageAddress('f')}
          WHERE f.kind = 'page' AND a.state <> 'draft' ORDER BY 1, 2`,
    message: (value, other) => `Trang này có cùng địa chỉ “${value}” với bài ${other}.`,
    hint: 'Đổi tên một trong hai tệp: tên tệp là phần cuối của địa chỉ.',
  },
  {
    code: 'id-trung',
    ...twins('articles', 'id'),
    field: 'id',
    message: (value, other) => `Mã bài (id) “${value}” đã thuộc về bài ${other}.`,
    hint: 'Mỗi bài có một mã riêng. Sửa dòng id; bài không có id thì lấy tên tệp làm mã, nên đổi tên tệp hoặc thêm id.',
  },
  {
    code: 'alias-trung',
    sql: `SELECT x.path path, a.path other, x.address value FROM aliases x JOIN articles a ON a.address = x.address
          WHERE x.origin = 0 AND a.state <> 'draft' ORDER BY 1, 3`,
    field: 'aliases',
    message: (value, other) => `Địa chỉ cũ (aliases) “${value}” đang là địa chỉ của bài ${other}.`,
    hint: 'Bỏ địa chỉ này khỏi aliases: một địa chỉ chỉ dẫn đến một bài.',
  },
  {
    code: 'alias-trung',
    sql: `SELECT x.path path, f.path other, x.address value FROM files f JOIN aliases x ON x.address = ${pageAddress('f')}
          WHERE f.kind = 'page' AND x.origin = 0 ORDER BY 1, 3`,
    field: 'aliases',
    message: (value, other) => `Địa chỉ cũ (aliases) “${value}” đang là địa chỉ của trang ${other}.`,
    hint: 'Bỏ địa chỉ này khỏi aliases: một địa chỉ chỉ dẫn đến một bài.',
  },
  {
    code: 'alias-trung',
    ...twins('aliases', 'address', 'origin = 0'),
    field: 'aliases',
    message: (value, other) => `Địa chỉ cũ (aliases) “${value}” cũng được khai trong bài ${other}.`,
    hint: 'Giữ địa chỉ này ở một bài thôi.',
  },
  {
    code: 'ky-trung',
    sql: `SELECT path, other, value FROM (
            SELECT path, part value, min(path) OVER (PARTITION BY slug, part) other FROM memberships WHERE kind = 'series'
          ) WHERE path <> other ORDER BY 1`,
    field: 'series.part',
    message: (value, other) => `Bài này và bài ${other} cùng là bài số ${value} của một loạt bài.`,
    hint: 'Sửa số thứ tự (part) của một trong hai bài.',
  },
];

/** The address of a page of content/pages, in SQL. */
function pageAddress(table: string): string {
  return `'/' || substr(${table}.path, 7, length(${table}.path) - 9) || '.html'`;
}

function twice(
  db: DatabaseSync,
  content: string,
  { code, sql, sqlAmong, field, message, hint }: Twice,
  suspects: readonly string[] | 'everything',
): Problem[] {
  type Claim = { path: string; other: string; value: string };
  const claims =
    suspects === 'everything' || !sqlAmong ? rows<Claim>(db, sql) : rows<Claim>(db, sqlAmong, JSON.stringify(suspects));
  return claims.map(({ path, other, value }) => ({
    code,
    place: field ? locateField(content, path, field, String(value)) : { path },
    message: message(String(value), other),
    hint,
  }));
}

function commentsWithoutArticle(db: DatabaseSync): Problem[] {
  return rows<{ path: string; owner: string }>(
    db,
    "SELECT f.path, f.owner FROM files f LEFT JOIN articles a ON a.id = f.owner WHERE f.kind = 'comment' AND a.id IS NULL ORDER BY 1",
  ).map(({ path, owner }) => ({
    code: 'binh-luan-lac',
    place: { path },
    message: `Ý kiến nằm trong thư mục “${owner}”, nhưng không có bài nào mang mã này.`,
    hint: 'Tên thư mục trong comments là id của bài (hoặc tên tệp của bài, nếu bài không có id).',
  }));
}

/** Comments of which readers see none, because the newspaper shows none. */
function commentsThatAreOff(db: DatabaseSync, site: Site): Problem[] {
  if (site.comments.enabled) return [];
  const [found] = rows<{ count: number; first: string | null }>(
    db,
    "SELECT count(*) count, min(path) first FROM files WHERE kind = 'comment'",
  );
  if (!found?.first) return [];
  return [
    {
      code: 'binh-luan-tat',
      place: { path: found.first },
      message: `Mục ý kiến đang tắt trong site.yml, nên ${found.count === 1 ? 'ý kiến này' : `${found.count} ý kiến (tệp này và các tệp sau)`} không hiện ra.`,
      hint: 'Ghi trong site.yml: comments: { enabled: true }',
    },
  ];
}

/** Addresses at which several articles have stood by the settings: only one of them can be led to. */
function sharedFormerAddresses(db: DatabaseSync, content: string): Problem[] {
  const shared = rows<{ address: string; first: string; other: string }>(
    db,
    `SELECT address, path first, other FROM (
       SELECT x.address, x.path, lead(x.path) OVER claims other, row_number() OVER claims place
       FROM aliases x JOIN articles a ON a.path = x.path
       WHERE a.state <> 'draft' AND x.address IN (SELECT address FROM aliases GROUP BY 1 HAVING count(*) > 1 AND min(origin) > 0)
       WINDOW claims AS (PARTITION BY x.address ORDER BY a.at, x.path)
     ) WHERE place = 1 AND other IS NOT NULL ORDER BY 1`,
  );
  const [example] = shared;
  if (!example) return [];
  const { address, first, other } = example;
  return [
    {
      code: 'dia-chi-cu-chung',
      place: locateField(content, 'site.yml', 'permalink.former'),
      message: `Theo mẫu cũ, ${shared.length} địa chỉ là của hơn một bài, như “${address}” của ${first} và ${other}. Địa chỉ ấy dẫn đến bài đầu.`,
      hint: `Nếu phải dẫn đến bài sau, ghi trong bài ấy: aliases: [${address}]`,
    },
  ];
}
