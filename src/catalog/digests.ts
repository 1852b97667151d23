import { hash } from 'node:crypto';

/** A short digest of any JSON value; equal values (with equal key order) give equal digests. */
export const digestOf = (value: unknown): string => hash('sha1', JSON.stringify(value), 'base64url').slice(0, 22);
