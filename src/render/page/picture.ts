import type { Element } from 'hast';
import { pictureElement, sourceOf } from '../picture.ts';
import type { ViewState } from './view-state.ts';

/** How wide styles show a picture in the column of text, and one of two beside each other in a gallery. */
const COLUMN = '(min-width: 48rem) 44rem, 100vw';
const GALLERY = '(min-width: 42rem) 22rem, 100vw';

/** Shows a picture in the forms and sizes that were made of it. */
export function picture(element: Element, state: ViewState): Element {
  const { eager } = state;
  state.eager = false;
  return pictureElement(sourceOf(element), state.context, {
    sizes: 'dataGallery' in element.properties ? GALLERY : COLUMN,
    eager,
  });
}
