import type { DatabaseSync } from 'node:sqlite';
import type { ProblemCode } from '../diagnostics/codes.ts';
import type { Problem } from '../diagnostics/problem.ts';

/** The problems that only the whole archive shows: two files that claim one thing, or one that refers to nothing. */
export function checkArchive(db: DatabaseSync): Problem[] {
  return Object.values(CHECKS).flatMap((check) => check(db));
}

type Row = Record<string, string | number | null>;
const rows = (db: DatabaseSync, sql: string): Row[] => db.prepare(sql).all() as Row[];

/** Two values that must differ, in two files: the problem stands in the later path and names the earlier one. */
const twice =
  (code: ProblemCode, sql: string, message: (row: Row) => string, hint: string) =>
  (db: DatabaseSync): Problem[] =>
    rows(db, sql).map((row) => ({ code, place: { path: String(row['path']), line: 1 }, message: message(row), hint }));

const CHECKS = {
  address: twice(
    'dia-chi-trung',
    `SELECT a.path path, b.path other, a.address value FROM articles a JOIN articles b ON a.address = b.address AND b.path < a.path
     WHERE a.state <> 'draft' AND b.state <> 'draft' ORDER BY 1, 2`,
    ({ value, other }) => `Bài này có cùng địa chỉ “${value}” với bài ${other}.`,
    'Đổi tên một trong hai tệp: tên tệp là phần cuối của địa chỉ.',
  ),
  id: twice(
    'id-trung',
    'SELECT a.path path, b.path other, a.id value FROM articles a JOIN articles b ON a.id = b.id AND b.path < a.path ORDER BY 1, 2',
    ({ value, other }) => `Số bài (id) “${value}” đã thuộc về bài ${other}.`,
    'Mỗi bài có một id riêng. Nếu bài không có số cũ, hãy bỏ dòng id.',
  ),
  alias: twice(
    'alias-trung',
    `SELECT x.path path, a.path other, x.address value FROM aliases x JOIN articles a ON a.address = x.address WHERE a.state <> 'draft' ORDER BY 1, 2`,
    ({ value, other }) => `Địa chỉ cũ (aliases) “${value}” đang là địa chỉ của bài ${other}.`,
    'Bỏ địa chỉ này khỏi aliases: một địa chỉ chỉ dẫn đến một bài.',
  ),
  aliasTwice: twice(
    'alias-trung',
    'SELECT x.path path, y.path other, x.address value FROM aliases x JOIN aliases y ON x.address = y.address AND y.path < x.path ORDER BY 1, 2',
    ({ value, other }) => `Địa chỉ cũ (aliases) “${value}” cũng được khai trong bài ${other}.`,
    'Giữ địa chỉ này ở một bài thôi.',
  ),
  seriesPart: twice(
    'ky-trung',
    `SELECT a.path path, b.path other, a.slug || ' – ' || a.part value FROM memberships a JOIN memberships b
     ON a.kind = 'series' AND b.kind = 'series' AND a.slug = b.slug AND a.part = b.part AND b.path < a.path ORDER BY 1, 2`,
    ({ value, other }) => `Bài này và bài ${other} cùng là kỳ “${value}” của loạt bài.`,
    'Sửa số kỳ (part) của một trong hai bài.',
  ),
  picture: (db: DatabaseSync): Problem[] =>
    rows(
      db,
      "SELECT u.path path, u.src src, u.line line FROM pictures_used u LEFT JOIN files f ON f.path = 'media/' || u.src WHERE f.path IS NULL ORDER BY 1, 2",
    ).map(({ path, src, line }) => ({
      code: 'anh-khong-co',
      place: { path: String(path), line: Number(line ?? 1) },
      message: `Không có ảnh “${src}” trong thư mục media.`,
      hint: 'Chép tệp ảnh vào thư mục media, hoặc sửa lại đường dẫn cho đúng (chữ hoa, chữ thường là khác nhau).',
    })),
  comment: (db: DatabaseSync): Problem[] =>
    rows(
      db,
      "SELECT f.path path, f.owner owner FROM files f LEFT JOIN articles a ON a.id = f.owner WHERE f.kind = 'comment' AND a.id IS NULL ORDER BY 1",
    ).map(({ path, owner }) => ({
      code: 'binh-luan-lac',
      place: { path: String(path), line: 1 },
      message: `Bình luận nằm trong thư mục “${owner}”, nhưng không có bài nào mang id này.`,
      hint: 'Tên thư mục trong comments là id của bài (hoặc tên tệp của bài, nếu bài không có id).',
    })),
};
