import { createHash } from 'node:crypto';

/** A short digest of any JSON value; equal values (with equal key order) give equal digests. */
export const digestOf = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
