import type { Element } from 'hast';
import { h, text } from '../hast.ts';
import type { ViewState } from './view-state.ts';

/** Gives a footnote its id. */
export function listItem(element: Element, { idPrefix }: ViewState): Element {
  const { id } = element.properties;
  return id === undefined || idPrefix === ''
    ? element
    : { ...element, properties: { ...element.properties, id: `${idPrefix}${id}` } };
}

/** Shows a task as a sign: a box that cannot be ticked is no control. */
export function taskMark(element: Element): Element {
  const done = Boolean(element.properties['checked']);
  return h('span', { role: 'img', ariaLabel: done ? 'Đã xong' : 'Chưa xong' }, [text(done ? '☑' : '☐')]);
}
