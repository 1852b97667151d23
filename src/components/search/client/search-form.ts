import type { Lists } from '../../../search/client/source.ts';
import { readState, type SearchState } from '../../../search/client/state.ts';
import { fold } from '../../../vietnamese/fold.ts';
import { element } from './result-view.ts';
import { addSuggestions } from './suggestions.ts';

/** The fields whose names are also those of the page's address. */
const FIELDS = ['q', 'nam', 'tu', 'den', 'muc', 'loai', 'xep'] as const;
const AUTHOR_FIELD = 'ten-tac-gia';

/**
 * The page's form: shows a state, and tells when the reader has asked for another, by sending it or by changing a filter.
 * Authors are chosen by name, with accents or without, and told by slug.
 */
export function createSearchForm(lists: Lists, onAsk: (state: SearchState) => void) {
  const form = document.querySelector<HTMLFormElement>('#tim-kiem');
  const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
  const text = field('q') as HTMLInputElement;
  const author = field(AUTHOR_FIELD) as HTMLInputElement;
  const filters = form?.querySelector('details');
  const list = document.querySelector<HTMLElement>('#goi-y');
  if (list) addSuggestions(text, list, lists);

  const ask = async (): Promise<void> => {
    const parameters = new URLSearchParams(FIELDS.map((name) => [name, field(name)?.value ?? '']));
    if (author.value) {
      const wanted = fold(author.value.trim());
      const known = await authors().catch(() => undefined);
      if (!known) return refuse('Không tải được danh sách tác giả. Hãy kiểm tra kết nối mạng rồi thử lại.');
      const named = known.find(({ name }) => name === author.value) ?? known.find(({ name }) => fold(name) === wanted);
      if (!named) return refuse('Chưa có tác giả nào mang tên này.');
      author.value = named.name;
      parameters.set('tac-gia', named.slug);
    }
    onAsk(readState(parameters.toString()));
  };
  /** Says what is wrong with the author, until the form is sent again. */
  const refuse = (reason: string): void => {
    author.setCustomValidity(reason);
    author.reportValidity();
  };
  const authors = async () => (await lists.names()).filter(({ kind }) => kind === 'author');

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  filters?.addEventListener('change', () => void ask());
  // The Enter key clicks the button as well; only then does the browser look whether the fields are valid.
  form?.addEventListener('click', () => author.setCustomValidity(''));
  form?.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const name of [...FIELDS.slice(1), AUTHOR_FIELD]) {
      const input = field(name);
      if (input) input.value = '';
    }
    author.setCustomValidity('');
    void ask();
  });
  author.addEventListener('focus', () => void fillAuthors().catch(() => {}), { once: true });

  async function fillAuthors(): Promise<void> {
    const names = await authors();
    author.list?.replaceChildren(...names.map(({ name }) => element('option', { value: name })));
  }

  return {
    /** Tells once that the reader is about to type. */
    onFocus: (hear: () => void): void => text.addEventListener('focus', hear, { once: true }),
    /** Shows a state in the fields, the filters open where any is set. */
    show(state: SearchState): void {
      const values: Record<(typeof FIELDS)[number], string | undefined> = {
        q: state.text,
        nam: state.year,
        tu: state.from,
        den: state.to,
        muc: state.category,
        loai: state.kind,
        xep: state.order === 'date' ? 'moi' : '',
      };
      for (const name of FIELDS) {
        const input = field(name);
        if (input) input.value = values[name] ?? '';
      }
      author.value = '';
      if (state.author)
        void authors()
          .then((names) => {
            author.value = names.find(({ slug }) => slug === state.author)?.name ?? '';
          })
          .catch(() => {});
      const isNarrowed = FIELDS.slice(1).some((name) => values[name]) || state.author;
      if (filters && isNarrowed) filters.open = true;
    },
  };
}
