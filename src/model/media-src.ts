import { decoded } from './decoded.ts';

/**
 * The path below `media/` that a picture's source names, NFC and with `/`; undefined for remote and inline (`data:`) sources.
 * Writers may put `media/`, `/media/` or `../../media/` before it, as their editor's preview wants it, and percent-encode it.
 */
export function mediaSrc(source: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return undefined;
  const path = decoded(source.replace(/[?#].*$/s, ''))
    .replaceAll('\\', '/')
    .replace(/\/(?:\.?\/)+/g, '/');
  return path.replace(/^(?:\.{0,2}\/)*(?:media\/)?/, '').normalize('NFC');
}

/** Whether a link's address names a file below `media/`, in any of the spellings that writers use. */
export const isMediaLink = (address: string): boolean => /^(?:\/|(?:\.{1,2}\/)*)media\//.test(address);
