import type { Problem } from '../../diagnostics/problem.ts';
import { identityOf } from '../../vietnamese/identity.ts';
import { yamlInline } from '../front-matter/yaml-line.ts';
import type { DoubtfulArticle } from './doubtful-article.ts';

/** Between two names on one line. */
const BETWEEN = /\s*[,;]\s*|\s+[-–—&+]\s+|\s+và\s+/i;
/** A sign of several names, or of what somebody did. */
const SUSPECT = /[,;&+:(]|\s[-–—]\s|\svà\s|^theo\s/i;
/** A name of a person or a house: up to five words that begin with a capital. */
const NAME = /^\p{Lu}\S*(?: \p{Lu}\S*){0,4}$/u;
/** What somebody did, before or after the name. */
const ROLE_BEFORE =
  /^(?:(?:tin|bài|ảnh|clip|video|đồ họa|thực hiện|tác giả|phóng viên|pv|ctv|nguồn)(?:(?:, | và |, và )(?:tin|bài|ảnh|clip|video))*\s*:|theo )\s*/i;
const ROLE_AFTER =
  /\s*\((?:ghi|dịch|biên dịch|tổng hợp|t\/h|thực hiện|th|sưu tầm|st|ảnh|bài|bài và ảnh|bài, ảnh|lược (?:ghi|dịch|thuật)|theo [^)]*)\)$/i;

/**
 * Warnings of authors that are several names in one, or a name together with what its bearer did. Authors that site.yml lists are
 * never warned of.
 */
export function authorDoubts({ article: { authors }, known, locate }: DoubtfulArticle): Problem[] {
  const doubtful = authors.filter(({ name }) => SUSPECT.test(name) && !known.author.has(identityOf(name)));
  const meant = (name: string): string[] => splitNames(withoutRole(name)).map(withoutRole);
  const hint = (): string => {
    const names = authors.flatMap(({ name }) => (known.author.has(identityOf(name)) ? [name] : meant(name)));
    return `Viết: author: ${yamlInline(names.length === 1 ? names[0] : names)}`;
  };
  return doubtful.flatMap(({ name }): Problem[] => {
    const names = splitNames(withoutRole(name));
    const place = () => locate('author', name);
    if (names.length > 1)
      return [
        {
          code: 'tac-gia-gop',
          place: place(),
          message: `“${name}” được hiểu là tên của một người, vì không nằm trong danh sách.`,
          hint: hint(),
        },
      ];
    if (withoutRole(name) === name) return [];
    return [
      {
        code: 'tac-gia-kem-vai',
        place: place(),
        message: `“${name}” có cả việc đã làm, nên thành một tác giả khác với “${withoutRole(name)}”. Việc đã làm ghi ở byline.`,
        hint: hint(),
      },
    ];
  });
}

/** The names that stand on one line; the line itself where it is no list of names. */
function splitNames(line: string): string[] {
  const parts = line.split(BETWEEN);
  return parts.length > 1 && parts.every((part) => NAME.test(withoutRole(part))) ? parts : [line];
}

function withoutRole(name: string): string {
  const bare = name.replace(ROLE_BEFORE, '').replace(ROLE_AFTER, '');
  return bare === '' ? name : bare;
}
