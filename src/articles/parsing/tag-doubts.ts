import type { Problem } from '../../diagnostics/problem.ts';
import { meantWords } from '../front-matter/meant-value.ts';
import { yamlInline } from '../front-matter/yaml-line.ts';
import type { DoubtfulArticle } from './doubtful-article.ts';

const IN_QUOTES = /^[“”„‘’«]\s*(.*?)\s*[“”‘’»]$/;
/** Several words, each in quotes of its own: “Lan”, “Hoa” và “Cúc”. */
const EACH_IN_QUOTES = /^“[^“”]+”(?:(?:[\s,;&]|và)+“[^“”]+”)+$/;

/**
 * Tags, and authors, that are not what their writer meant: in curly quotation marks, several in one, or one cut in two by its own
 * comma.
 */
export const tagDoubts = ({ article: { tags, authors }, locate }: DoubtfulArticle): Problem[] => [
  ...doubtsOf('author', authors, locate),
  ...doubtsOf('tags', tags, locate),
];

function doubtsOf(
  field: 'author' | 'tags',
  named: readonly { name: string }[],
  locate: DoubtfulArticle['locate'],
): Problem[] {
  const meant: string[] = [];
  const told: { name: string; message: string }[] = [];
  let before = '';
  for (const { name } of named) {
    const several = EACH_IN_QUOTES.test(name) ? meantWords(name) : undefined;
    const bare = IN_QUOTES.exec(name)?.[1] || name;
    const parts = several ?? (field === 'tags' ? bare.split(/\s*;\s*/).filter(Boolean) : [bare]);
    if (field === 'tags' && /^\d{1,3}(?:\s|%|$)/.test(name) && /\d$/.test(before)) {
      meant.push(`${meant.pop()},${name}`);
      told.push({
        name,
        message: `“${before}” và “${name}” thành hai từ khóa, vì dấu phẩy ngăn các mục của danh sách.`,
      });
    } else {
      meant.push(...parts);
      if (parts.length !== 1 || parts[0] !== name)
        told.push({
          name,
          message: `“${name}” được hiểu là một ${field === 'tags' ? 'từ khóa' : 'tên'}, cả dấu đi kèm.`,
        });
    }
    before = name;
  }
  return told.map(({ name, message }) => ({
    code: 'tu-khoa-ngo',
    place: locate(field, name),
    message,
    hint: `Viết: ${field}: ${yamlInline(meant)}`,
  }));
}
