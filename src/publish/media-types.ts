import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
};

/** What a file of an unknown ending is served as. */
export const ANY_BYTES = 'application/octet-stream';

/** Media types by the ending of a file's name, of which no rule says otherwise. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = TYPES;

/** The media type of a file by its name. */
export const mediaType = (name: string): string => TYPES[extname(name).toLowerCase()] ?? ANY_BYTES;

/** Whether bytes of a media type get much smaller when they are compressed. */
export const isCompressible = (type: string): boolean => /^text\/|json|xml|javascript|wasm/.test(type);

/** A media type without its parameters. */
export const bareType = (type: string): string => type.replace(/;.*/, '');
