export type ContentKind = 'article' | 'page' | 'notice' | 'comment' | 'media' | 'media-list' | 'site';

/** The lists of pictures that lie elsewhere: one, or one for each month in which they were added. */
const MEDIA_LIST = /^media(?:-\d{4}-\d{2})?\.jsonl$/;

const KINDS: [ContentKind, RegExp][] = [
  ['article', /^articles\/(?:.+\/)?[^/]+\.md$/],
  ['media', /^media\/./],
  ['media-list', MEDIA_LIST],
  ['page', /^pages\/[^/]+\.md$/],
  ['notice', /^notices\/[^/]+\.md$/],
  ['comment', /^comments\/[^/]+\/[^/]+\.md$/],
  ['site', /^site\.yml$/],
];

/**
 * Left behind by editors, file managers and version control, or meant for people: `.DS_Store`, `README.md` in any folder, and
 * whatever Markdown stands in capitals beside our folders.
 */
const LITTER =
  /^[A-Z_]+\.md$|(?:^|\/)(?:\.|~\$|(?:README|LICENSE|CONTRIBUTING|CHANGELOG)\.md$|Thumbs\.db$|desktop\.ini$)|~$/;

/**
 * Where somebody will have meant a file to be read: in a folder of ours or in its place, or Markdown, or the settings by another
 * name.
 */
const MEANT = /^(?:articles|pages|notices|comments)(?:\/|$)|^media$|\.(?:md|mdx|markdown)$|^site\.(?:ya?ml|json)$/i;

/** What a path below the content folder (with `/`) is; `undefined` where nothing reads such a file. */
export function contentKind(path: string): ContentKind | undefined {
  if (LITTER.test(path)) return undefined;
  for (const [kind, pattern] of KINDS) if (pattern.test(path)) return kind;
  return undefined;
}

/** Whether a path without a kind is a mistake: its writer will wait in vain for it to be read. */
export const isUnread = (path: string): boolean => MEANT.test(path) && !LITTER.test(path);
