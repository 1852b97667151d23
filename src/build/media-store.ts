import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { blobId } from '../articles/listing/blob-id.ts';
import { contentKind } from '../articles/listing/content-kind.ts';
import { parseMedia } from '../articles/parsing/parse-media.ts';
import { mediaListLine, parseMediaList } from '../articles/parsing/parse-media-list.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { cleanFile } from '../media/clean.ts';
import { decodePicture } from '../media/encode-picture.ts';
import type { LocalTime } from '../model/article.ts';
import { FILE_TYPES } from '../model/file-type.ts';
import type { MediaFile } from '../model/media.ts';
import { mediaSlug, pictureVariants } from '../model/picture.ts';

/** A list of more lines than this is continued by lists of months, so that what git keeps of a change stays small. */
const LARGE_LIST = 5000;
const LIST = 'media.jsonl';

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
    if (!before) appendLine(join(store.content, listFor(store.content, now)), mediaListLine(media));
    known.set(media.src, media);
    added.push({ file, name: media.src });
  }
  return added;
}

/** Appends a line to a file, whether or not the last one has an end. */
function appendLine(file: string, line: string): void {
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const isEnded = before.length === 0 || before.at(-1) === 0x0a;
  appendFileSync(file, `${isEnded ? '' : '\n'}${line}\n`);
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

/** A file as it will stand in the store, and what the list says of it. */
async function prepared({ isPublic }: MediaStore, file: string, now: LocalTime): Promise<Prepared> {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { problem: bytes };
  const told = await factsOf(file, bytes);
  if (!told.media) return told;
  const safe = isPublic ? await madeSafe(told.media, bytes) : bytes;
  const final = isPublic ? await factsOf(file, safe) : told;
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

/** The list that a new file is noted in. */
function listFor(content: string, now: LocalTime): string {
  const file = join(content, LIST);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0;
  return lines > LARGE_LIST ? `media-${now.slice(0, 7)}.jsonl` : LIST;
}

/** The files of all lists, and what is wrong with the lists. */
export function readLists(content: string): { files: MediaFile[]; problems: Problem[] } {
  const lists = readdirSync(content).filter((name) => contentKind(name) === 'media-list');
  const read = lists.map((list) => parseMediaList(list, readFileSync(join(content, list))));
  return { files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

/** How a file of a list is not what the list says. */
export interface Difference {
  name: string;
  is: 'missing' | 'different' | 'unlisted';
}

/** Compares the lists with the files of a folder, byte for byte; then tells the files there that no list names. */
export const compareFolder = (files: readonly MediaFile[], folder: string): Difference[] => [
  ...files.flatMap(({ src, blob, bytes }): Difference[] => {
    const stat = statSync(join(folder, src), { throwIfNoEntry: false });
    if (!stat) return [{ name: src, is: 'missing' }];
    const isSame = stat.size === bytes && blobId(readFileSync(join(folder, src))) === blob;
    return isSame ? [] : [{ name: src, is: 'different' }];
  }),
  ...unlisted(new Set(files.map(({ src }) => src)), folder),
];

function unlisted(listed: ReadonlySet<string>, folder: string): Difference[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((name) => !listed.has(name) && !/(?:^|\/)\./.test(name))
    .sort()
    .map((name) => ({ name, is: 'unlisted' }));
}

/** How many files are asked for at a time. */
const AT_ONCE = 8;

/**
 * Compares the lists with what an address answers: whether each file is there, and its length where the answer tells it.
 * @throws where nobody answers
 */
export async function compareAddress(files: readonly MediaFile[], address: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const { src, bytes } of queue) {
      const url = new URL(src.split('/').map(encodeURIComponent).join('/'), address);
      // The length that counts is that of the file, not of what a server would pack it into.
      const headers = { 'accept-encoding': 'identity' };
      const answer = await fetch(url, { method: 'HEAD', headers }).catch((error: Error) => {
        throw new BuildFailed(
          `Không hỏi được ${url.host} (${String(error.cause ?? error.message)}). Kiểm tra mạng và dòng media: trong site.yml rồi chạy lại.`,
        );
      });
      const length = answer.headers.get('content-length');
      if (!answer.ok) differences.push({ name: src, is: 'missing' });
      else if (length !== null && Number(length) !== bytes) differences.push({ name: src, is: 'different' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return differences.sort((a, b) => (a.name < b.name ? -1 : 1));
}
