import { extname } from 'node:path';
import { FACTS_BY_ENDING } from '../model/file-type.ts';

/** What a file of an unknown ending is served as. */
export const ANY_BYTES = 'application/octet-stream';

/** Media types by the ending of a file's name, with its dot, of which no rule says otherwise. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  ...Object.fromEntries([...FACTS_BY_ENDING].map(([ending, { mediaType }]) => [`.${ending}`, mediaType])),
  '.svg': 'image/svg+xml; charset=utf-8',
};

/** The media type of a file by its name. */
export const mediaType = (name: string): string => MEDIA_TYPES[extname(name).toLowerCase()] ?? ANY_BYTES;

/** Whether bytes of a media type get much smaller when they are compressed. */
export const isCompressible = (type: string): boolean => /^text\/|json|xml|javascript|wasm/.test(type);

/** A media type without its parameters. */
export const bareType = (type: string): string => type.replace(/;.*/, '');
