import type { Element } from 'hast';
import { oneLine } from '../../vietnamese/one-line.ts';
import { slugify } from '../../vietnamese/slugify.ts';
import { textContent } from '../hast.ts';
import type { ViewState } from './view-state.ts';

/** Gives a heading an id made of its words (`muc-gia-lua-tang`), counted on where several say the same, and notes it. */
export function heading(element: Element, state: ViewState): Element {
  const { id } = element.properties;
  if (id !== undefined) return { ...element, properties: { id: state.idPrefix + String(id) } };
  const words = oneLine(textContent(element.children));
  const wanted = ['muc', slugify(words)].filter(Boolean).join('-');
  const own = state.idPrefix + unused(wanted, state.ids);
  state.headings.push({ depth: Number(element.tagName.slice(1)), id: own, text: words });
  return { ...element, properties: { ...element.properties, id: own } };
}

/** The wanted id, or with the first number after it that makes it new. */
function unused(wanted: string, ids: Map<string, number>): string {
  const times = (ids.get(wanted) ?? 0) + 1;
  ids.set(wanted, times);
  if (times === 1) return wanted;
  return unused(`${wanted}-${times}`, ids);
}
