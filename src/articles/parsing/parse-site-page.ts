import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import { sitePageAddress } from '../../model/address.ts';
import type { SitePage } from '../../model/article.ts';
import { pageFields } from '../../model/front-matter.ts';
import { isOwnAddress } from '../../model/own-address.ts';
import { PAGE_FORMS } from '../front-matter/field-forms.ts';
import { addressProblem, readFrontMatter, slugOf } from '../front-matter/read-front-matter.ts';

/** Reads a file of content/pages; never throws. Its body is read with `readBody`. */
export function parseSitePage(
  path: string,
  blob: string,
  bytes: Uint8Array,
): { value?: SitePage; problems: Problem[] } {
  const { slug, problems } = slugOf(path);
  const read = readFrontMatter(path, bytes, pageFields, PAGE_FORMS);
  problems.push(...read.problems);
  const address = sitePageAddress(slug);
  if (isOwnAddress(address)) problems.push(addressProblem(path, address));
  return { value: read.value && !haveErrors(problems) ? { path, blob, slug, ...read.value } : undefined, problems };
}
