import { type CustomPlugin, optimize, type XastChild, type XastElement, type XastParent } from 'svgo';
import { cleanEmbedded } from './embedded.ts';
import { cleanCss, isOwnReference } from './svg-css.ts';

/**
 * The elements that draw, write, move or hold others. Whatever else a file has is left out: scripts, frames, foreign documents,
 * notes.
 */
const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'a', 'switch', 'view', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop', 'pattern'],
  ...['clipPath', 'mask', 'marker', 'filter', 'animate', 'animateTransform', 'animateMotion', 'mpath', 'set'],
]);
const FILTERS = /^fe[A-Z]\w*$/;
/** Elements that change an attribute of others while the picture is looked at. */
const MOVERS = new Set(['animate', 'set']);

const NAMESPACE = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * An SVG as a picture and nothing else: what it loads from elsewhere, what runs, and what programs and people have noted in it
 * are left out; the entities of its document type are resolved, and a missing namespace is put in.
 * @throws where the bytes are no well-formed XML with an `svg` at its root
 */
export function cleanSvg(bytes: Uint8Array): Uint8Array {
  const text = svgText(bytes);
  if (isExplosive(text)) throw new Error('các thực thể trong tệp thay cho lẫn nhau');
  const { data } = optimize(text, { plugins: [onlyPicture()] });
  if (!data.startsWith('<svg')) throw new Error('phần tử gốc không phải <svg>');
  return new TextEncoder().encode(data);
}

/** The text of an SVG file in the encoding that its byte-order mark, its first bytes or its declaration tell. */
export function svgText(bytes: Uint8Array): string {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1];
  return decoder(encodingOf(bytes) ?? declared ?? 'utf-8')
    .decode(bytes)
    .replace(/^\ufeff/, '');
}

/** UTF-16 by its byte-order mark, or by the form that its first character, `<`, has in it. */
function encodingOf([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

function decoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

/** Whether an entity's value names another entity: a few lines of those stand for gigabytes. */
const isExplosive = (text: string): boolean =>
  /<!ENTITY\s+(?:%\s+)?[^\s"'<>]+\s+(?:"[^"]*&\w[^"]*"|'[^']*&\w[^']*')/.test(text);

/** A plugin for SVGO that leaves nothing but the picture. */
function onlyPicture(): CustomPlugin {
  /** What stands before the names of SVG's elements where the file has given them a prefix. */
  const prefixes = new Set<string>();
  return {
    name: 'onlyPicture',
    fn: () => ({
      root: {
        exit: (root) => {
          root.children = root.children.filter(({ type }) => type === 'element');
        },
      },
      comment: { enter: (node, parent) => remove(node, parent) },
      instruction: { enter: (node, parent) => remove(node, parent) },
      element: {
        enter: (node, parent) => {
          for (const [name, value] of Object.entries(node.attributes))
            if (value === NAMESPACE && name.startsWith('xmlns:')) prefixes.add(name.slice('xmlns:'.length));
          if (parent.type === 'root') declare(node);
          const [prefix = '', name] = node.name.split(':');
          if (name !== undefined && prefixes.has(prefix)) node.name = name;
          if (!isPicture(node)) return remove(node, parent);
          cleanAttributes(node);
          if (node.name === 'style') cleanStyle(node);
        },
      },
    }),
  };
}

function remove(node: XastChild, parent: XastParent): void {
  parent.children = parent.children.filter((child) => child !== node) as typeof parent.children;
}

/** A longer side than this, in whatever unit, is no size: programs write it for want of one. */
const LONGEST_SIDE = 100_000;

/** Makes sure that browsers take the root for SVG, and that its size is one. */
function declare(root: XastElement): void {
  root.attributes = { ...root.attributes, xmlns: NAMESPACE };
  root.attributes['xmlns:xlink'] = XLINK;
  for (const side of ['width', 'height'])
    if (Number.parseFloat(root.attributes[side] ?? '') > LONGEST_SIDE) delete root.attributes[side];
}

function isPicture({ name, attributes }: XastElement): boolean {
  if (!ELEMENTS.has(name) && !FILTERS.test(name)) return false;
  const source = attributes['href'] ?? attributes['xlink:href'];
  if (name === 'image' || name === 'feImage')
    return source !== undefined && (isOwnReference(source) || cleanEmbedded(source) !== undefined);
  if (MOVERS.has(name)) return !/href\s*$|^\s*on|style/i.test(attributes['attributeName'] ?? '');
  return true;
}

function cleanAttributes(node: XastElement): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    const kept = cleanAttribute(node.name, name, value);
    if (kept === undefined) delete node.attributes[name];
    else node.attributes[name] = kept;
  }
}

/** An attribute's value as it may be published; `undefined` where it may not. */
function cleanAttribute(element: string, name: string, value: string): string | undefined {
  if (/^on|^src$/i.test(name)) return undefined;
  if (name === 'xmlns') return NAMESPACE;
  if (name === 'href' || name === 'xlink:href') {
    if (isOwnReference(value)) return value;
    if (element === 'a') return /^https?:\/\//i.test(value.trim()) ? value : undefined;
    return element === 'image' || element === 'feImage' ? cleanEmbedded(value) : undefined;
  }
  // Programs keep their own notes in attributes with prefixes of theirs: names of layers, of files, of folders.
  if (name.includes(':')) return ['xmlns:xlink', 'xml:space', 'xml:lang'].includes(name) ? value : undefined;
  if (/^\s*(?:javascript|data|vbscript):/i.test(value)) return undefined;
  return name === 'style' || value.includes('(') || value.includes('\\') ? cleanCss(value) : value;
}

/** Makes one text of a style's pieces, since browsers read them as one. */
function cleanStyle(node: XastElement): void {
  const css = node.children
    .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
    .join('');
  node.children = [{ type: 'text', value: cleanCss(css) }];
}
