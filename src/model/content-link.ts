import { posix } from 'node:path';
import { decoded } from './decoded.ts';

/** A link to a file of the content folder, as writers make them between their files. */
export interface ContentLink {
  /** Path below the content folder: `articles/2022/04/tin.md`. */
  path: string;
  /** The place on its page: `#nguon`, or nothing. */
  hash: string;
}

/**
 * The article or page that a link of a file means by its name: `mua-lu.md` beside the file, `../05/mua-lu.md`, or the whole path
 * from the content folder, `articles/2022/05/mua-lu.md`; undefined where it is no such link.
 *
 * @param from the file's path below the content folder
 */
export function contentLink(href: string, from: string): ContentLink | undefined {
  const [, written, hash = ''] = /^([^:?#]+\.md)(#.*)?$/i.exec(href) ?? [];
  if (written === undefined || written.startsWith('//')) return undefined;
  const path = decoded(written).normalize('NFC');
  const whole = /^(?:\/|(?:\.\.\/)*|\.\/)(?:content\/)?((?:articles|pages)\/.+)$/.exec(path)?.[1];
  const below = whole ?? posix.join(posix.dirname(from), path.replace(/^\//, './'));
  return /^(?:articles|pages)\//.test(below) ? { path: posix.normalize(below), hash } : undefined;
}
