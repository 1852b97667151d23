import type { ArticleReading } from '../articles/parsing/read-article.ts';
import type { Problem } from '../diagnostics/problem.ts';

/** The kind of the row of a file below content/media that cannot be published; its data is the problem. */
export const FAULT = 'fault';

/** A row of `files` as it should become: absent `data` for a file that is gone or has problems. */
export interface FileRow {
  path: string;
  kind: string;
  blob: string;
  /** By what others find it: the article's id of a comment, the name by which articles call a picture; otherwise empty. */
  owner: string;
  data?: object;
  /** Of a page or notice: the local pictures and files that it shows. */
  media?: ArticleReading['media'];
  /** Of a page or notice: its links to articles and pages. */
  links?: ArticleReading['links'];
  warnings?: readonly Problem[];
}
