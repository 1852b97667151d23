import { listAddress } from '../../../model/address.ts';
import type { ListKind } from '../../../model/list.ts';
import type { Lists } from '../../../search/client/source.ts';
import { suggestNames } from '../../../search/client/suggest.ts';
import { element } from './result-view.ts';

const MOST = 7;
const KINDS: Record<ListKind, string> = {
  category: 'Chuyên mục',
  author: 'Tác giả',
  tag: 'Chủ đề',
  series: 'Loạt bài',
};

/**
 * Suggests categories, authors, topics and series below an input while the reader types: a combobox whose options are reached
 * with the arrow keys, opened with Enter and closed with Escape. Tab and everything else work as in any input.
 */
export function addSuggestions(input: HTMLInputElement, list: HTMLElement, lists: Lists): void {
  let active = -1;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  const isOpen = (): boolean => !list.hidden;
  const activate = (index: number): void => {
    active = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
    });
    const option = list.children[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const open = (options: HTMLElement[]): void => {
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
    activate(-1);
  };
  open([]);

  input.addEventListener('focus', () => void lists.names().catch(() => {}), { once: true });
  input.addEventListener('input', async () => {
    const typed = input.value;
    const names = await lists.names().catch(() => []);
    if (typed !== input.value) return;
    open(
      suggestNames(typed, names, MOST).map(({ kind, slug, name }, index) =>
        element('div', { role: 'option', id: `${list.id}-${index}`, 'data-address': listAddress({ kind, slug }) }, [
          name,
          element('small', {}, [` ${KINDS[kind]}`]),
        ]),
      ),
    );
  });
  input.addEventListener('keydown', (event) => {
    if (!isOpen()) return;
    const size = list.children.length;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active < 0 ? size - 1 : active - 1 };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      activate(next >= size ? -1 : next);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      open([]);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      follow(list.children[active]);
    }
  });
  input.form?.addEventListener('submit', () => open([]));
  input.addEventListener('blur', () => open([]));
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    follow((event.target as Element).closest('[data-address]'));
  });
}

function follow(option: Element | null | undefined): void {
  const address = (option as HTMLElement | null | undefined)?.dataset['address'];
  if (address) location.assign(address);
}
