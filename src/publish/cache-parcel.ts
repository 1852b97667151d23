import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CATALOG_FILE } from '../catalog/open.ts';
import { filesBelow } from '../output/digest.ts';

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
 * @throws when the bytes are not from `packCache`
 */
export function unpackCache(parcel: Uint8Array, cache: string): void {
  const bytes = zstdDecompressSync(parcel);
  const end = bytes.indexOf('\n');
  let at = end + 1;
  for (const [path, size] of JSON.parse(bytes.toString('utf8', 0, end)) as [string, number][]) {
    const isPart = PARTS.some((part) => path === part || path.startsWith(`${part}/`));
    if (!isPart || normalize(path) !== path) throw new Error(`not a part of a cache: ${path}`);
    mkdirSync(dirname(join(cache, path)), { recursive: true });
    writeFileSync(join(cache, path), bytes.subarray(at, at + size));
    at += size;
  }
}
