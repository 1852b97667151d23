import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { embeddedLink } from '../markdown/embedded.ts';
import { EMBEDDING_ELEMENTS } from '../markdown/html-elements.ts';
import { h, isElement, text } from './hast.ts';

/** A sign of anything embedded. */
const SIGN = /<(?:iframe|video|audio|embed|object)|-embed|instagram-media|fb-(?:video|post)/i;

/** Puts a link in place of a frame, a player or another site's markup; see `embeddedLink`. */
export default function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    if (!SIGN.test(String(file.value))) return;
    visit(tree, 'element', (element, index, parent) => {
      const found = embeddedLink({
        name: element.tagName,
        attribute: (name) => attributeOf(element, name),
        source: firstSource(element),
      });
      const isEmbedding = EMBEDDING_ELEMENTS.has(element.tagName);
      if (!found || !parent || index === undefined) return undefined;
      const link = h('a', { href: found.href }, [text(found.label)]);
      const others = isEmbedding ? element.children.filter(isContent) : [];
      parent.children.splice(index, 1, parent.type === 'root' ? h('p', {}, [link]) : link, ...others);
      return [SKIP, index + 1];
    });
  };
}

/** An attribute by its name in HTML: hast calls `data-href` `dataHref`, and has classes as a list. */
function attributeOf({ properties }: Element, name: string): string | undefined {
  if (name === 'class') return [properties['className'] ?? []].flat().join(' ');
  const value = properties[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return value === undefined || value === null ? undefined : String(value);
}

const firstSource = ({ children }: Element): string | undefined => {
  const source = children.find((child) => isElement(child, 'source'));
  return isElement(source) ? attributeOf(source, 'src') : undefined;
};

/** What a player's element holds besides its sources: the words for browsers that cannot play it. */
const isContent = (node: Element['children'][number]): boolean =>
  !isElement(node, 'source') && !isElement(node, 'track');
