import type { Element } from 'hast';
import { h, isElement, textContent } from '../hast.ts';
import type { ViewState } from './view-state.ts';

/** Puts a table into a region that can be scrolled sideways, by keyboard too, and is named after its caption or by its number. */
export function table(element: Element, state: ViewState): Element {
  state.tables++;
  const caption = element.children.find((child) => isElement(child, 'caption'));
  const name = caption ? textContent([caption]).trim() : '';
  const label = [`Bảng ${state.tables}`, name].filter(Boolean).join(': ');
  return h('section', { className: ['table'], ariaLabel: label, tabIndex: 0 }, [element]);
}

/** Says of a row's headings to which cells they belong: those beside them where there are any, or those below. */
export function row(element: Element): Element {
  const hasData = element.children.some((child) => isElement(child, 'td') && textContent([child]).trim() !== '');
  const children = element.children.map((child) =>
    isElement(child, 'th') && !child.properties['scope']
      ? { ...child, properties: { ...child.properties, scope: hasData ? 'row' : 'col' } }
      : child,
  );
  return { ...element, children };
}

/** Aligns a cell by a class. An empty heading becomes a plain cell. */
export function cell(element: Element): Element {
  const { align, ...others } = element.properties;
  const className = align === 'right' || align === 'center' ? { className: [align] } : {};
  const tagName = textContent([element]).trim() === '' ? 'td' : element.tagName;
  return { ...element, tagName, properties: { ...others, ...className } };
}
