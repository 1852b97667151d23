import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { locateField } from '../articles/front-matter/locate-field.ts';
import { SITE_FILE } from '../articles/parsing/parse-site.ts';
import type { Place, Problem } from '../diagnostics/problem.ts';
import { FILE_TYPES } from '../model/file-type.ts';
import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';
import { listOf } from './media-list-rows.ts';
import { createPictureGuess } from './picture-guess.ts';

/** The problems of what articles, pages and notices show from media/, and the warnings of what none shows. */
export const checkMedia = (db: DatabaseSync, content: string, site: Pick<Site, 'media'>): Problem[] => [
  ...listsWithoutPlace(db, content, site),
  ...missingFiles(db, content),
  ...faultyFiles(db),
  ...shownButNoPictures(db, content),
  ...filesInTwoPlaces(db),
  ...unusedFiles(db),
];

const rows = <T>(db: DatabaseSync, sql: string): T[] => db.prepare(sql).all() as T[];

/**
 * A file that an article, a page or a notice names, and the line where it does; no line where it is the article's own picture.
 */
interface Use {
  path: string;
  src: string;
  line: number | null;
}

const placeOf = (content: string, { path, line }: Use): Place =>
  line === null ? locateField(content, path, 'image.src') : { path, line };

/** That the lists name files in use, of which nobody says where they lie, or the folder is not there. */
function listsWithoutPlace(db: DatabaseSync, content: string, { media }: Pick<Site, 'media'>): Problem[] {
  if (media !== undefined && (/^https?:/.test(media) || existsSync(resolve(content, media)))) return [];
  const [first] = rows<{ path: string }>(
    db,
    `SELECT path FROM files f WHERE kind = 'media' AND path GLOB 'media*.jsonl#*'
     AND EXISTS (SELECT 1 FROM pictures_used u WHERE u.src = f.owner) ORDER BY path LIMIT 1`,
  );
  if (!first) return [];
  const list = listOf(first.path) ?? first.path;
  if (media === undefined)
    return [
      {
        code: 'danh-sach-anh-sai',
        place: { path: SITE_FILE },
        message: `Bài viết dùng ảnh trong danh sách ${list}, nhưng ở đây không có dòng media: nên không biết ảnh nằm ở đâu.`,
        hint: 'Thêm một dòng, ví dụ media: /mnt/anh hay media: https://media.bao.example.vn/',
      },
    ];
  return [
    {
      code: 'noi-de-anh',
      place: { path: SITE_FILE },
      message: `Không có thư mục “${media}” mà dòng media: nêu tên, nên máy này không làm được ảnh trong danh sách ${list}.`,
      hint: 'Gắn đĩa có ảnh vào máy, hoặc sửa dòng media: cho đúng; đường dẫn kể từ thư mục nội dung.',
    },
  ];
}

/** Files that are not there; of those that are, and have errors, it is told what is wrong with them. */
function missingFiles(db: DatabaseSync, content: string): Problem[] {
  const missing = rows<Use>(
    db,
    `SELECT u.path, u.src, u.line FROM pictures_used u
     WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.kind IN ('media', 'fault') AND f.owner = u.src)
     AND NOT EXISTS (SELECT 1 FROM files_with_errors e WHERE e.path = 'media/' || u.src) ORDER BY 1, 2`,
  );
  if (missing.length === 0) return [];
  const known = rows<{ owner: string }>(db, "SELECT owner FROM files WHERE kind = 'media' ORDER BY 1").map(
    ({ owner }) => owner,
  );
  const guess = createPictureGuess(known);
  return missing.map((use) => {
    const meant = guess(use.src);
    return {
      code: 'anh-khong-co',
      place: placeOf(content, use),
      message: `Không có tệp “${use.src}” trong thư mục media.`,
      hint: meant
        ? `Có phải bạn muốn viết “${meant}”?`
        : 'Chép ảnh vào thư mục media, hoặc sửa lại đường dẫn cho đúng (chữ hoa, chữ thường là khác nhau).',
    };
  });
}

/** Files that cannot be published although something shows them. */
function faultyFiles(db: DatabaseSync): Problem[] {
  return rows<{ data: string; user: string }>(
    db,
    `SELECT f.data, min(u.path) user FROM files f JOIN pictures_used u ON u.src = f.owner
     WHERE f.kind = 'fault' GROUP BY f.path ORDER BY f.path`,
  ).map(({ data, user }) => {
    const fault = JSON.parse(data) as Problem;
    return { ...fault, message: `${fault.message} (Dùng trong ${user}.)` };
  });
}

function shownButNoPictures(db: DatabaseSync, content: string): Problem[] {
  const types = Object.entries(FILE_TYPES).flatMap(([type, { use }]) => (use === 'picture' ? [] : [type]));
  const shown = db
    .prepare(
      `SELECT u.path, u.src, u.line, f.data FROM files f JOIN pictures_used u ON u.src = f.owner
       WHERE f.kind = 'media' AND u.shown = 1 AND json_extract(f.data, '$.type') IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
    )
    .all(JSON.stringify(types)) as unknown as (Use & { data: string })[];
  return shown.map(({ data, ...use }) => ({
    code: 'khong-phai-anh',
    place: placeOf(content, use),
    message: `“${use.src}” được chèn như một ảnh, nhưng bên trong là tệp ${FILE_TYPES[(JSON.parse(data) as MediaFile).type].ending.toUpperCase()}.`,
    hint: `Viết thành liên kết: [Tên tệp](/media/${use.src})`,
  }));
}

/** Files of one name that lie in content/media and in a list, or in two lists. */
function filesInTwoPlaces(db: DatabaseSync): Problem[] {
  return rows<{ owner: string; path: string; other: string }>(
    db,
    `SELECT owner, max(path) path, min(path) other FROM files WHERE kind = 'media' GROUP BY owner HAVING count(*) > 1
     AND min(path) GLOB 'media*.jsonl#*' ORDER BY 1`,
  ).map(({ owner, path, other }) => ({
    code: 'anh-trung-ten',
    place: { path: listOf(path) ?? path },
    message: `“${owner}” có ở đây và cả trong danh sách ${listOf(other)}.`,
    hint: 'Bỏ một trong hai: xóa tệp, hoặc xóa dòng trong danh sách.',
  }));
}

/** Of files that nothing shows, none is told while a text has errors: nobody knows what that text shows. */
function unusedFiles(db: DatabaseSync): Problem[] {
  return rows<{ path: string }>(
    db,
    `SELECT path FROM files f WHERE kind IN ('media', 'fault')
     AND path GLOB 'media/*' AND NOT EXISTS (SELECT 1 FROM pictures_used u WHERE u.src = f.owner)
     AND NOT EXISTS (SELECT 1 FROM files_with_errors WHERE kind IN ('article', 'page', 'notice')) ORDER BY path`,
  ).map(({ path }) => ({
    code: 'tep-khong-dung',
    place: { path },
    message: 'Không bài hay trang nào dùng tệp này, nên tệp không được đăng.',
    hint: 'Chèn tệp vào bài, hoặc xóa khỏi thư mục media.',
  }));
}
