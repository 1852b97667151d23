import { listAddress } from '../../model/address.ts';
import { type Marking, markWords, type Stretch } from '../../search/client/marking.ts';
import type { SearchRecord } from '../../search/files.ts';
import { shortDateTime, toRfc3339 } from '../../vietnamese/dates.ts';

/** What the page knows of the newspaper, besides its index. */
export interface SearchLabels {
  /** Names of the categories by slug. */
  categories: Record<string, string>;
  /** Words for the kinds of articles; empty for ordinary ones. */
  kinds: Record<string, string>;
}

/** Shows results in a list. An article that is shown already keeps its element, and with it the focus, wherever it moves. */
export function showResults(
  list: HTMLElement,
  records: readonly SearchRecord[],
  marking: Marking,
  labels: SearchLabels,
): void {
  const known = new Map([...list.children].map((item) => [(item as HTMLElement).dataset['address'], item]));
  const items = records.map((record) => known.get(record.address) ?? createItem(record, marking, labels));
  const focused = document.activeElement;
  for (const item of known.values()) if (!items.includes(item)) item.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
}

function createItem(record: SearchRecord, marking: Marking, labels: SearchLabels): HTMLElement {
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
    element('p', { class: 'item-lead', 'data-excerpt': '' }, stretches(lead)),
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
