import type { Problem } from '../../diagnostics/problem.ts';
import { parseMarkdown } from '../../markdown/dialect.ts';
import { excessOf } from '../../markdown/limits.ts';
import type { Body } from '../front-matter/split-front-matter.ts';
import { addressProblems } from './address-problems.ts';
import { bodyText } from './body-text.ts';
import { codeProblems } from './code-problems.ts';
import { excessProblem } from './excess-problem.ts';
import { hasSigns } from './has-signs.ts';
import { headingProblems } from './heading-problems.ts';
import { htmlProblems } from './html-problems.ts';
import { lazyProblems } from './lazy-problems.ts';
import { lineProblems } from './line-problems.ts';
import { type LinkingText, type LinkTarget, linkTargets, mayLinkWithin } from './link-targets.ts';
import { markProblems } from './mark-problems.ts';
import { pictureProblems } from './picture-problems.ts';
import { mayShowPictures, type PictureSource, pictureSources } from './picture-sources.ts';
import { referenceProblems } from './reference-problems.ts';
import { shortcodeProblems } from './shortcode-problems.ts';
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
  lazyProblems,
  headingProblems,
  shortcodeProblems,
];

export interface BodyReading {
  /** The local pictures and files that it shows, with the lines of the file that name them. */
  media: PictureSource[];
  /** Its links to articles and pages, with their lines likewise. */
  links: LinkTarget[];
  problems: Problem[];
}

/**
 * What reading a body tells: what it shows and leads to, and what is wrong with its Markdown and HTML. The body is parsed only
 * where it has a sign of any of them.
 */
export function readBodyText(text: LinkingText, { body, bodyLine }: Body): BodyReading {
  const { path } = text;
  const excess = excessOf(body);
  if (excess) return { media: [], links: [], problems: [excessProblem(path, bodyLine, excess)] };
  const isSuspect = hasSigns(body);
  if (!isSuspect && !mayShowPictures(body) && !mayLinkWithin(body, text)) return { media: [], links: [], problems: [] };
  const parsed = parseMarkdown(body);
  const inFile = <T extends { line: number }>(found: readonly T[]): T[] =>
    found.map((one) => ({ ...one, line: one.line + bodyLine - 1 }));
  const media = inFile(pictureSources(parsed.tree));
  const links = inFile(linkTargets(parsed.tree, text));
  if (!isSuspect) return { media, links, problems: [] };
  const checked = bodyText(path, parsed, bodyLine);
  return { media, links, problems: CHECKS.flatMap((check) => check(checked)) };
}
