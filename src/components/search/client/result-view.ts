import { listAddress } from '../../../model/address.ts';
import type { Results } from '../../../search/client/engine.ts';
import { type Marking, markWords, type Stretch } from '../../../search/client/marking.ts';
import type { SearchRecord } from '../../../search/files.ts';
import { shortDateTime, toRfc3339 } from '../../../vietnamese/dates.ts';

/** What the page knows of the newspaper, besides its index. */
export interface SearchLabels {
  /** Names of the categories by slug. */
  categories: Record<string, string>;
  /** Words for the kinds of articles; empty for ordinary ones. */
  kinds: Record<string, string>;
}

/**
 * Shows results in a list, those that hold loose words only below a line of their own. Items are made anew, since the browser counts
 * one that moves as a shift of the page; the focus stays on the article that has it.
 */
export function showResults(list: HTMLElement, { records, together, marking }: Results, labels: SearchLabels): void {
  const shown = [...records.map(({ address }) => address), Math.min(together, records.length)].join(' ');
  if (list.dataset['shown'] === shown) return;
  list.dataset['shown'] = shown;
  const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  const excerpts = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-excerpt="text"]')].map((place) => [
      place.closest<HTMLElement>('[data-address]')?.dataset['address'],
      place,
    ]),
  );
  const items = records.map((record) => createItem(record, marking, labels, excerpts.get(record.address)));
  if (records.length > together)
    items[together]?.prepend(element('p', { class: 'loose-line' }, ['Những bài chỉ có từng từ rời']));
  list.replaceChildren(...items);
  if (focused) list.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

function createItem(record: SearchRecord, marking: Marking, labels: SearchLabels, excerpt?: HTMLElement): HTMLElement {
  const item = element('li', { class: 'item', 'data-search-result': '', 'data-address': record.address });
  const link = element('a', { href: record.address }, stretches(markWords(record.title, marking)));
  const category = element('a', { href: listAddress({ kind: 'category', slug: record.category }) }, [
    labels.categories[record.category] ?? record.category,
  ]);
  const kind = labels.kinds[record.kind];
  const lead = markWords(record.lead, marking);
  item.append(
    element('h2', { class: 'item-title' }, [link]),
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
export const stretches = (parts: readonly Stretch[]): (string | Node)[] =>
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
