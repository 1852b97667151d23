import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { blobId } from '../articles/listing/blob-id.ts';
import { parseMedia } from '../articles/parsing/parse-media.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { cleanFile } from '../media/clean.ts';
import { decodePicture } from '../media/encode-picture.ts';
import type { LocalTime } from '../model/article.ts';
import { FILE_TYPES } from '../model/file-type.ts';
import type { MediaFile } from '../model/media.ts';
import { mediaSlug, pictureVariants } from '../model/picture.ts';
import { noteInList, readLists } from './media-lists.ts';

export interface MediaStore {
  /** The content folder, in which the lists are. */
  content: string;
  /** The folder in which the files are, or from which they are brought to where they are served. */
  folder: string;
  /** Whether readers get the files from there as they are, so that only what is safe may be put there. */
  isPublic: boolean;
}

/** What has become of a file that was to be added: its name in the list, or why it was not. */
export type Added = { file: string; name: string } | { file: string; problem: Omit<Problem, 'place'> };

/** Puts files into the store, in a folder of the month, and notes each in the list. One that is there already is left alone. */
export async function addMedia(store: MediaStore, files: readonly string[], now: LocalTime): Promise<Added[]> {
  const added: Added[] = [];
  const known = new Map(readLists(store.content).files.map((media) => [media.src, media]));
  for (const file of files) {
    const { media, bytes, problem } = await prepared(store, file, now);
    if (!media) {
      added.push({ file, problem });
      continue;
    }
    const before = known.get(media.src);
    if (before && before.blob !== media.blob) {
      added.push({ file, problem: otherFile(media.src, 'Trong danh sách') });
      continue;
    }
    const target = join(store.folder, media.src);
    if (!before && isOther(target, media)) {
      added.push({ file, problem: otherFile(media.src, 'Ở nơi để ảnh') });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    if (store.isPublic) writeFileSync(target, bytes);
    else if (resolve(file) !== resolve(target)) copyFileSync(file, target);
    if (!before) noteInList(store.content, media, now);
    known.set(media.src, media);
    added.push({ file, name: media.src });
  }
  return added;
}

/** Whether there is something at a place that is not the file's own bytes. */
const isOther = (target: string, { blob }: MediaFile): boolean =>
  existsSync(target) && !(statSync(target).isFile() && blobId(readFileSync(target)) === blob);

const otherFile = (name: string, where: string): Omit<Problem, 'place'> => ({
  code: 'anh-trung-ten',
  message: `${where} đã có một tệp khác mang tên “${name}”.`,
  hint: 'Đổi tên tệp rồi thêm lại.',
});

type Prepared =
  | { media: MediaFile; bytes: Uint8Array; problem?: undefined }
  | { media?: undefined; bytes?: undefined; problem: Omit<Problem, 'place'> };

/** A file as it will stand in the store, and what the list will say of it. */
async function prepared({ isPublic }: MediaStore, file: string, now: LocalTime): Promise<Prepared> {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { problem: bytes };
  const given = await factsOf(file, bytes);
  if (!given.media) return given;
  const safe = isPublic ? await madeSafe(given.media, bytes) : bytes;
  const final = isPublic ? await factsOf(file, safe) : given;
  if (!final.media) return final;
  const name = mediaSlug(basename(file).replace(/\.[^.]*$/, ''));
  const src = `${now.slice(0, 4)}/${now.slice(5, 7)}/${name}.${FILE_TYPES[final.media.type].ending}`;
  return { media: { ...final.media, src, listed: true }, bytes: safe };
}

/** The bytes of a file, or why they cannot be read. */
function bytesOf(file: string): Uint8Array | Omit<Problem, 'place'> {
  if (statSync(file).isDirectory())
    return {
      code: 'tep-khong-dang-duoc',
      message: 'Đây là một thư mục, không phải tệp.',
      hint: `Nêu tên các tệp trong đó: npm run media -- add ${file.replace(/\/*$/, '')}/*`,
    };
  try {
    return readFileSync(file);
  } catch (error) {
    return {
      code: 'tep-khong-dang-duoc',
      message: `Không đọc được tệp này (${(error as Error).message}).`,
      hint: 'Kiểm tra quyền đọc tệp rồi thêm lại.',
    };
  }
}

const NONE = new Uint8Array();

async function factsOf(file: string, bytes: Uint8Array): Promise<Prepared> {
  const source = { start: bytes, length: bytes.length, end: () => NONE, whole: () => bytes };
  const { value, fault, problems } = await parseMedia(`media/${basename(file)}`, blobId(bytes), source);
  const problem = fault ?? problems[0];
  return value && !problem ? { media: value, bytes } : { problem: problem as Problem };
}

/** The form of a file that every reader understands, without metadata. */
async function madeSafe(media: MediaFile, bytes: Uint8Array): Promise<Uint8Array> {
  const { format, width = 1 } = pictureVariants(media).fallback;
  if (format === 'copy') return cleanFile(media.type, bytes);
  return (await decodePicture(bytes, width)).encode({ format, width });
}
