import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import type { LinkTarget } from '../body/link-targets.ts';
import type { PictureSource } from '../body/picture-sources.ts';
import { readBodyText } from '../body/read-body-text.ts';
import { blobId } from '../listing/blob-id.ts';
import type { ContentFile } from './content-reader.ts';
import { parseArticle } from './parse-article.ts';

/** An article's file that may have changed. */
export interface ArticleFile extends ContentFile {
  /** The blob id under which the article is known already. */
  knownBlob?: string;
}

/** What reading an article's file has told. */
export interface ArticleReading {
  path: string;
  blob: string;
  /** Absent where the file has problems, and where it is known already. */
  article?: Article;
  /** The local pictures and files that the article shows, with the lines of the file that name them. */
  media: (Omit<PictureSource, 'line'> & { line?: number })[];
  /** Its links to articles and pages. */
  links: LinkTarget[];
  problems: Problem[];
}

/**
 * Reads an article's file, and parses it unless it is known already.
 * @param read gives the file's bytes
 * @throws when the file cannot be read
 */
export function readArticle(read: (file: ContentFile) => Uint8Array, file: ArticleFile, site: Site): ArticleReading {
  const { path, knownBlob } = file;
  const bytes = read(file);
  const blob = file.blob ?? blobId(bytes);
  if (blob === knownBlob) return { path, blob, media: [], links: [], problems: [] };
  const { article: parsed, problems } = parseArticle(path, blob, bytes, site);
  if (!parsed) return { path, blob, media: [], links: [], problems };
  const { article } = parsed;
  const { image } = article;
  const lead = image && !/^https?:/.test(image.src) ? [{ src: image.src, isShown: true }] : [];
  const inText = readBodyText({ path, address: article.address, url: site.url }, parsed);
  problems.push(...inText.problems);
  if (haveErrors(problems)) return { path, blob, media: [], links: [], problems };
  return { path, blob, article, media: [...lead, ...inText.media], links: inText.links, problems };
}
