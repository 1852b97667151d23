import { createHash } from 'node:crypto';

/** The id (SHA-1, 40 hex digits) under which git stores a file of these bytes. */
export const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
