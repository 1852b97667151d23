import { isDay } from '../../vietnamese/calendar.ts';
import type { Order } from './ranking.ts';
import type { Filters } from './shard-hits.ts';

/** Results shown at first, and how many more each time. */
export const PAGE_OF_RESULTS = 10;

/** What the address of the search page says: everything that a reader can choose. */
export interface SearchState {
  text: string;
  /** `YYYY`; narrows the days further. */
  year?: string;
  /** `YYYY-MM-DD` */
  from?: string;
  to?: string;
  category?: string;
  /** Slug of an author. */
  author?: string;
  kind?: string;
  order: Order;
  /** How many results are shown. */
  shown: number;
}

const YEAR = /^\d{4}$/;
const SLUG = /^[a-z0-9-]+$/;
const MOST_SHOWN = 200;

/** Reads the part of an address after the question mark; what makes no sense is as if it were not there. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const read = (name: string, makesSense: (value: string) => boolean): string | undefined => {
    const value = parameters.get(name)?.trim() ?? '';
    return makesSense(value) ? value : undefined;
  };
  const get = (name: string, form: RegExp): string | undefined => read(name, (value) => form.test(value));
  const shown = Number(get('so', /^\d{1,3}$/) ?? 0);
  return {
    text: (parameters.get('q') ?? '').normalize('NFC').trim(),
    year: get('nam', YEAR),
    from: read('tu', isDay),
    to: read('den', isDay),
    category: get('muc', SLUG),
    author: get('tac-gia', SLUG),
    kind: get('loai', SLUG),
    order: parameters.get('xep') === 'moi' ? 'date' : 'relevance',
    shown: Math.min(MOST_SHOWN, Math.max(PAGE_OF_RESULTS, shown)),
  };
}

/** The part of an address, from the question mark on, that gives a state; empty where nothing was chosen. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  const entries: [string, string | undefined][] = [
    ['q', state.text],
    ['nam', state.year],
    ['tu', state.from],
    ['den', state.to],
    ['muc', state.category],
    ['tac-gia', state.author],
    ['loai', state.kind],
    ['xep', state.order === 'date' ? 'moi' : ''],
    ['so', state.shown > PAGE_OF_RESULTS ? String(state.shown) : ''],
  ];
  for (const [name, value] of entries) if (value) parameters.set(name, value);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** What a state narrows the results to. Two days are a range in whichever order they were chosen. */
export function filtersOf({ year, from: first, to: last, category, author, kind }: SearchState): Filters {
  const [from, to] = first && last && first > last ? [last, first] : [first, last];
  const later = [from, year && `${year}-01-01`]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const earlier = [to, year && `${year}-12-31`].filter((day) => day !== undefined).sort()[0];
  return { from: later, to: earlier, category, author, kind };
}
