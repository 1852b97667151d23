import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Signs of print that no address holds as they are, with the stops before them: the sentence goes on there. */
const SENTENCE = /(?<![?!.,:;*_~)])[?!.,:;*_~)]*[“”‘’«»…。，、].*$/su;

/**
 * Bare addresses end where print goes on (`“https://a.vn”`), and those of mail do not begin within a word (`nguyễn@a.vn`), although
 * GitHub knows neither curly quotation marks nor letters with accents.
 */
export default function remarkAutolinkEdges() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    visit(tree, 'link', (link, index, parent) => {
      const [words] = link.children;
      // Those that begin behind print have no place of their own.
      const start = link.position?.start.offset;
      if (!parent || index === undefined || words?.type !== 'text') return undefined;
      if (start !== undefined && !source.startsWith(words.value, start)) return undefined;
      const parts = partsOf(link, words.value, source.slice(0, start ?? 0).slice(-2));
      (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** @param before what stands before the link */
function partsOf(link: Link, words: string, before: string): PhrasingContent[] {
  if (link.url.startsWith('mailto:') && /[\p{L}\p{M}]$/u.test(before)) return [{ type: 'text', value: words }];
  const rest = SENTENCE.exec(words)?.[0] ?? '';
  if (rest === '') return [link];
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  return [
    { ...link, url: link.url.slice(0, -rest.length), children: [text(words.slice(0, -rest.length))] },
    text(rest),
  ];
}
