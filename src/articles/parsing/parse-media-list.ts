import { z } from 'zod';
import type { Problem } from '../../diagnostics/problem.ts';
import { FILE_TYPES, type FileType, isPictureType } from '../../model/file-type.ts';
import type { MediaFile } from '../../model/media.ts';

/** A line of content/media.jsonl: a file that lies in the place that site.yml calls `media`. */
const entrySchema = z
  .strictObject({
    /** Its path in that place, by which articles call it. */
    name: z
      .string()
      .min(1)
      .refine((name) => name === name.normalize('NFC') && !/^\/|(?:^|\/)\.\.?(?:\/|$)|\\/.test(name)),
    /** Git blob id of its bytes. */
    digest: z.string().regex(/^[0-9a-f]{40}$/),
    bytes: z.int().positive(),
    type: z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]),
    /** As it is seen, in pixels; of pictures alone. */
    width: z.int().positive().optional(),
    height: z.int().positive().optional(),
    moving: z.literal(true).optional(),
    plain: z.literal(true).optional(),
  })
  .superRefine((entry, context) => {
    for (const side of ['width', 'height'] as const)
      if (isPictureType(entry.type) && entry[side] === undefined)
        context.addIssue({ code: 'custom', path: [side], message: 'missing' });
  });
type Entry = z.infer<typeof entrySchema>;

/** Reads a list of files that lie elsewhere, one a line; never throws. */
export function parseMediaList(path: string, bytes: Uint8Array): { files: MediaFile[]; problems: Problem[] } {
  const files: MediaFile[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const [index, line] of new TextDecoder().decode(bytes).split('\n').entries()) {
    if (line.trim() === '') continue;
    const { entry, fault } = entryOf(line);
    const place = { path, line: index + 1 };
    if (!entry || names.has(entry.name)) {
      problems.push({
        code: 'danh-sach-anh-sai',
        place,
        message: entry
          ? `Tên “${entry.name}” đã có ở một dòng khác.`
          : `Dòng này không phải một mục của danh sách ảnh${fault}.`,
        hint: 'Đừng sửa danh sách bằng tay: xóa dòng này, rồi thêm lại tệp bằng npm run media -- add.',
      });
      continue;
    }
    names.add(entry.name);
    const { name, digest, ...facts } = entry;
    files.push({ src: name, blob: digest, ...facts, listed: true });
  }
  return { files, problems };
}

/** What a line says of a file; else what is wrong with it, in words that follow on others. */
function entryOf(line: string): { entry?: Entry; fault: string } {
  try {
    const { data, error } = entrySchema.safeParse(JSON.parse(line));
    const fields = new Set(
      error?.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String))),
    );
    return { entry: data, fault: fields.size > 0 ? `: ${[...fields].join(', ')} thiếu hoặc sai` : '' };
  } catch {
    return { fault: '' };
  }
}

/** A file as a line of the list, without its end. */
export const mediaListLine = ({ src, blob, bytes, type, width, height, moving, plain }: MediaFile): string =>
  JSON.stringify({ name: src, digest: blob, bytes, type, width, height, moving, plain });
