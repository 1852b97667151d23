import type { Element } from 'hast';
import { pictureElement, sourceOf } from '../picture.ts';
import type { ViewState } from './view-state.ts';

/** How wide styles show a picture in the column of text or in that of the page, and one of two beside each other in a gallery. */
const COLUMN = { alone: '(min-width: 48rem) 44rem, 100vw', gallery: '(min-width: 42rem) 22rem, 100vw' };
const PAGE = {
  alone: '(min-width: 80rem) 75rem, 100vw',
  gallery: '(min-width: 80rem) 37rem, (min-width: 56rem) 50vw, 100vw',
};

/** Shows a picture in the forms and sizes that were made of it. */
export function picture(element: Element, state: ViewState): Element {
  const { eager, wide } = state;
  state.eager = false;
  const sizes = wide ? PAGE : COLUMN;
  return pictureElement(sourceOf(element), state.context, {
    sizes: 'dataGallery' in element.properties ? sizes.gallery : sizes.alone,
    eager,
  });
}
