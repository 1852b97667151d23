import type { DatabaseSync } from 'node:sqlite';
import { locateField } from '../articles/front-matter/locate-field.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import { dayOf } from '../model/period.ts';
import { LIVE_MONTHS } from './schema.ts';

/** With more missing parts in a row than this, nothing is told: it is an old series of which the archive has a few parts. */
const MOST_MISSING = 3;

interface Part {
  path: string;
  slug: string;
  name: string;
  part: number;
  at: string;
}

/** Series with parts that are missing between others, or that were published before the part before them. */
export function checkSeries(db: DatabaseSync, content: string): Problem[] {
  const rows = db
    .prepare("SELECT path, slug, name, part, at FROM memberships WHERE kind = 'series' ORDER BY slug, part, at, path")
    .all() as unknown as Part[];
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.slug === row.slug ? rows[index - 1] : undefined;
    return [...gapBefore(content, row, before), ...backwards(content, row, before)];
  });
}

function gapBefore(content: string, { path, name, part }: Part, before: Part | undefined): Problem[] {
  const missing = Array.from({ length: part - (before?.part ?? 0) - 1 }, (_, index) => part - 1 - index).reverse();
  if (missing.length === 0 || missing.length > MOST_MISSING) return [];
  return [
    {
      code: 'loat-bai-thieu',
      place: locateField(content, path, 'series.part'),
      message: `Loạt bài “${name}” có bài ${part} mà không có bài ${missing.join(', ')}.`,
      hint: 'Sửa lại part, hoặc ghi series cho bài còn thiếu.',
    },
  ];
}

function backwards(content: string, { path, name, part, at }: Part, before: Part | undefined): Problem[] {
  if (!before || at >= before.at || part === before.part) return [];
  return [
    {
      code: 'loat-bai-nguoc',
      place: locateField(content, path, 'date'),
      message: `Bài ${part} của loạt bài “${name}” đăng lúc ${spoken(at)}, trước bài ${before.part} (${spoken(before.at)}, ${before.path}).`,
      hint: 'Kiểm tra date, time và part của hai bài.',
    },
  ];
}

/** Articles that readers can see, and that say they were changed at a time that is still to come. */
export function checkChanges(db: DatabaseSync, content: string, now: LocalTime): Problem[] {
  const updated = db
    .prepare(
      `WITH RECURSIVE ${LIVE_MONTHS} SELECT path, changed at FROM live_months
       CROSS JOIN articles ON live = 1 AND substr(at, 1, 7) = period AND changed > ? ORDER BY 1`,
    )
    .all(now) as unknown as { path: string; at: string }[];
  const corrected = db
    .prepare(
      `SELECT a.path, e.value ->> '$.date' at FROM corrected c CROSS JOIN articles a ON a.path = c.path, json_each(a.data, '$.corrections') e
       WHERE a.live = 1 AND e.value ->> '$.date' > ? ORDER BY 1, 2`,
    )
    .all(dayOf(now)) as unknown as { path: string; at: string }[];
  const told = (field: string, { path, at }: { path: string; at: string }): Problem => ({
    code: 'sua-tuong-lai',
    place: locateField(content, path, field),
    message: `Trường “${field}” đề ${spoken(at)}, mà lúc này mới là ${spoken(now)}.`,
    hint: 'Kiểm tra lại ngày, nhất là năm: bạn đọc đang thấy bài được sửa vào lúc ấy.',
  });
  return [...updated.map((row) => told('updated', row)), ...corrected.map((row) => told('corrections.date', row))];
}

/** Comments that are older than the article on which they are. */
export function checkComments(db: DatabaseSync, content: string): Problem[] {
  const rows = db
    .prepare(
      `SELECT f.path, json_extract(f.data, '$.at') at, a.at published FROM files f JOIN articles a ON a.id = f.owner
       WHERE f.kind = 'comment' AND json_extract(f.data, '$.at') < a.at ORDER BY f.path`,
    )
    .all() as unknown as { path: string; at: string; published: string }[];
  return rows.map(({ path, at, published }) => ({
    code: 'binh-luan-som',
    place: locateField(content, path, 'date'),
    message: `Ý kiến gửi lúc ${spoken(at)}, trước khi bài được đăng (${spoken(published)}).`,
    hint: 'Kiểm tra ngày giờ của ý kiến, và thư mục có đúng mã bài không.',
  }));
}

const spoken = (at: string): string => at.replace('T', ' ');
