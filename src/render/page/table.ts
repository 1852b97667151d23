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

/**
 * Aligns a cell by a class. A heading in the table's first rows says which cells it belongs to; an empty heading becomes a plain
 * cell.
 */
export function cell(element: Element): Element {
  const { align, ...others } = element.properties;
  const className = align === 'right' || align === 'center' ? { className: [align] } : {};
  const tagName = textContent([element]).trim() === '' ? 'td' : element.tagName;
  const scope = tagName === 'th' && !others['scope'] ? { scope: 'col' } : {};
  return { ...element, tagName, properties: { ...others, ...className, ...scope } };
}
