import { hash } from 'node:crypto';

/** A digest of bytes or text, as used for output files and versions: 40 hex digits. */
export const digest = (bytes: string | Uint8Array): string => hash('sha1', bytes, 'hex');
