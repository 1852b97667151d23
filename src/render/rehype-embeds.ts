import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { embeddedLink } from '../markdown/embedded.ts';
import { EMBEDDING_ELEMENTS } from '../markdown/html-elements.ts';
import { h, isElement, text, textContent } from './hast.ts';

/** A sign of anything embedded. */
const SIGN = /<(?:iframe|video|audio|embed|object)|-embed|dwcdn\.net|instagram-media|fb-(?:video|post)/i;

/** Puts a link in place of a frame, a player or another site's markup, before the words in it; see `embeddedLink`. */
export default function rehypeEmbeds() {
  return (tree: Root, file: VFile): void => {
    if (!SIGN.test(String(file.value))) return;
    visit(tree, 'element', (element, index, parent) => {
      const found = embeddedLink({
        name: element.tagName,
        attribute: (name) => attributeOf(element, name),
        source: firstSource(element),
      });
      if (!found || !parent || index === undefined) return undefined;
      const link = h('a', { href: found.href }, [text(found.label)]);
      parent.children.splice(index, 1, parent.type === 'root' ? h('p', {}, [link]) : link, ...wordsOf(element));
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

/**
 * What stays of an element beside the link: of a player its content, of another site's markup what is in it, where there are
 * words.
 */
function wordsOf({ tagName, children }: Element): Element['children'] {
  if (EMBEDDING_ELEMENTS.has(tagName)) return children.filter(isContent);
  return tagName === 'script' || textContent(children).trim() === '' ? [] : [h(tagName, {}, children)];
}

/** What a player's element holds besides its sources: the words for browsers that cannot play it. */
const isContent = (node: Element['children'][number]): boolean =>
  !isElement(node, 'source') && !isElement(node, 'track');
