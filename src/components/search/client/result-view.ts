import { listAddress } from '../../../model/address.ts';
import type { Results } from '../../../search/client/engine.ts';
import type { Stretch } from '../../../search/client/marking.ts';
import type { ResultItem } from '../../../search/client/result-items.ts';
import { shortDateTime, toRfc3339 } from '../../../vietnamese/dates.ts';

/** What the page knows of the newspaper, besides its index. */
export interface SearchLabels {
  /** Names of the categories by slug. */
  categories: Record<string, string>;
  /** Words for the kinds of articles; empty for ordinary ones. */
  kinds: Record<string, string>;
}

/** Marks the line above the first result that holds loose words only. */
const LOOSE = ' loose';

/**
 * Shows results in a list, those that hold loose words only below a line of their own. A result that keeps its place stays as it
 * is; one that gets another is made anew, since the browser counts an item that moves as a shift of the page. The focus stays on
 * the article that has it.
 */
export function showResults(list: HTMLElement, { items, together }: Results, labels: SearchLabels): void {
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  const excerpts = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-excerpt="text"]')].map((place) => [addressAround(place), place]),
  );
  for (const [index, item] of items.entries()) {
    const { address } = item.record;
    const shows = index === together ? address + LOOSE : address;
    const before = list.children[index] as HTMLElement | undefined;
    if (before?.dataset['shows'] === shows) continue;
    const made = createItem(item, labels, excerpts.get(address));
    made.dataset['shows'] = shows;
    if (index === together) made.prepend(element('p', { class: 'loose-line' }, ['Những bài chỉ có từng từ rời']));
    if (before) before.replaceWith(made);
    else list.append(made);
  }
  while (list.children.length > items.length) list.lastElementChild?.remove();
  if (focused && list.querySelector(':focus') === null)
    list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** Shows the place in an article's text that holds what was looked for, in place of its lead. */
export function showExcerpt(list: HTMLElement, address: string, excerpt: readonly Stretch[]): void {
  for (const place of list.querySelectorAll<HTMLElement>('[data-excerpt]')) {
    if (addressAround(place) !== address) continue;
    place.replaceChildren(...stretches(excerpt));
    place.dataset['excerpt'] = 'text';
  }
}

/** The address of the article whose result an element stands in. */
const addressAround = (place: HTMLElement): string | undefined =>
  place.closest<HTMLElement>('[data-shows]')?.dataset['shows']?.split(' ')[0];

function createItem({ record, title, lead }: ResultItem, labels: SearchLabels, excerpt?: HTMLElement): HTMLElement {
  const item = element('li', { class: 'item', 'data-search-result': '' });
  const category = element('a', { href: listAddress({ kind: 'category', slug: record.category }) }, [
    labels.categories[record.category] ?? record.category,
  ]);
  const kind = labels.kinds[record.kind];
  item.append(
    element('h2', { class: 'item-title' }, [element('a', { href: record.address }, stretches(title))]),
    element('p', { class: 'item-meta' }, [
      category,
      ...(kind ? [element('span', { class: 'item-kind' }, [kind])] : []),
      element('time', { datetime: toRfc3339(record.at) }, [shortDateTime(record.at)]),
      ...(record.authors.length > 0 ? [element('span', {}, [record.authors.join(', ')])] : []),
    ]),
    excerpt ?? element('p', { class: 'item-lead', 'data-excerpt': 'lead' }, stretches(lead)),
  );
  return item;
}

/** Text with its marked stretches. */
const stretches = (parts: readonly Stretch[]): (string | Node)[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));

/** An element with attributes and children. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: (string | Node)[] = [],
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
