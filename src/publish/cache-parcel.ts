import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CATALOG_FILE } from '../catalog/open.ts';
import { filesBelow } from '../output/files-below.ts';

/** The parts of a cache that let a machine with an empty cache build only what has changed. */
const PARTS = [CATALOG_FILE, `${CATALOG_FILE}.seal`, 'published', 'kept'];

/** The catalog names each digest twice, far apart: a wide window finds it again. */
const COMPRESSION = {
  params: {
    [constants.ZSTD_c_compressionLevel]: 6,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    [constants.ZSTD_c_windowLog]: 27,
  },
};

/** Packs what a cache remembers of the archive and of what is published; nothing of it may be open. */
export function packCache(cache: string): Buffer {
  const paths = PARTS.flatMap((part) => {
    const stat = statSync(join(cache, part), { throwIfNoEntry: false });
    if (stat?.isDirectory()) return filesBelow(join(cache, part)).map((path) => `${part}/${path}`);
    return stat ? [part] : [];
  });
  const contents = paths.map((path) => readFileSync(join(cache, path)));
  const head = JSON.stringify(paths.map((path, index) => [path, contents[index]?.length]));
  return zstdCompressSync(Buffer.concat([Buffer.from(`${head}\n`), ...contents]), COMPRESSION);
}

/**
 * Unpacks what `packCache` packed into a cache, in place of what was there.
 * @returns false, with nothing written, where the bytes are not from `packCache`, or not all of them
 */
export function unpackCache(parcel: Uint8Array, cache: string): boolean {
  const files = filesOf(parcel);
  if (!files?.every(([path]) => isPart(path))) return false;
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(cache, path)), { recursive: true });
    writeFileSync(join(cache, path), bytes);
  }
  return true;
}

const isPart = (path: string): boolean =>
  normalize(path) === path && PARTS.some((part) => path === part || path.startsWith(`${part}/`));

/** The files of a parcel; undefined where its bytes are damaged. */
function filesOf(parcel: Uint8Array): [path: string, bytes: Buffer][] | undefined {
  try {
    const bytes = zstdDecompressSync(parcel);
    let at = bytes.indexOf('\n') + 1;
    const head = JSON.parse(bytes.toString('utf8', 0, at)) as [string, number][];
    return head.map(([path, size]) => {
      at += size;
      return [path, bytes.subarray(at - size, at)];
    });
  } catch {
    return undefined;
  }
}
