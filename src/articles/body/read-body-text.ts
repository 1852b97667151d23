import type { Problem } from '../../diagnostics/problem.ts';
import { parseMarkdown } from '../../markdown/dialect.ts';
import { excessOf } from '../../markdown/limits.ts';
import type { Body } from '../front-matter/split-front-matter.ts';
import { addressProblems } from './address-problems.ts';
import { bodyText } from './body-text.ts';
import { codeProblems } from './code-problems.ts';
import { excessProblem } from './excess-problem.ts';
import { hasSigns } from './has-signs.ts';
import { htmlProblems } from './html-problems.ts';
import { lineProblems } from './line-problems.ts';
import { markProblems } from './mark-problems.ts';
import { pictureProblems } from './picture-problems.ts';
import { mayShowPictures, type PictureSource, pictureSources } from './picture-sources.ts';
import { referenceProblems } from './reference-problems.ts';
import { tableProblems } from './table-problems.ts';

const CHECKS = [
  htmlProblems,
  codeProblems,
  addressProblems,
  pictureProblems,
  referenceProblems,
  markProblems,
  tableProblems,
  lineProblems,
];

/**
 * What reading a body tells: the local pictures and files that it shows, with the lines of the file that name them, and what is wrong
 * with its Markdown and HTML. The body is parsed only where it has a sign of either.
 */
export function readBodyText(path: string, { body, bodyLine }: Body): { media: PictureSource[]; problems: Problem[] } {
  const excess = excessOf(body);
  if (excess) return { media: [], problems: [excessProblem(path, bodyLine, excess)] };
  const isSuspect = hasSigns(body);
  if (!isSuspect && !mayShowPictures(body)) return { media: [], problems: [] };
  const parsed = parseMarkdown(body);
  const media = pictureSources(parsed.tree).map((source) => ({ ...source, line: source.line + bodyLine - 1 }));
  if (!isSuspect) return { media, problems: [] };
  const text = bodyText(path, parsed, bodyLine);
  return { media, problems: CHECKS.flatMap((check) => check(text)) };
}
