import { createExpander } from '../abbreviations.ts';
import { betterQuestion } from './better-question.ts';
import { type Marking, markingOf, type Stretch } from './marking.ts';
import { parseQuery } from './query.ts';
import type { Order } from './ranking.ts';
import { type ResultItem, resultItem, textExcerpts } from './result-items.ts';
import { createSearch, type Progress, type Search } from './search.ts';
import { type Filters, isExact } from './shard-hits.ts';
import type { Source } from './source.ts';

interface Question {
  ask: 'search';
  text: string;
  filters: Filters;
  order: Order;
  /** How many results are wanted. */
  shown: number;
  /** Whether places in articles' texts are looked up, which costs the articles' pages. */
  withExcerpts: boolean;
}

/** What the page asks of the engine. */
export type ToEngine =
  | Question
  /** More of the results that are there. */
  | { ask: 'show'; shown: number }
  | { ask: 'stop' }
  /** Go on with what was stopped, or try again what failed. */
  | { ask: 'goOn' }
  /** Fetch what every search needs: a reader is about to type. */
  | { ask: 'warm' }
  /** The text of an article's page that the engine asked for. */
  | { ask: 'text'; address: string; text: string | undefined };

/** What the engine tells the page; everything is about the search that was asked for last. */
export type FromEngine =
  | { tell: 'results'; results: Results }
  | { tell: 'better'; question: string }
  /** The place in a result's text that holds what was looked for, where title and lead do not. */
  | { tell: 'excerpt'; address: string; excerpt: Stretch[] }
  | { tell: 'failed'; message: string }
  /** The page, which can read HTML, shall answer with the text of an article's page. */
  | { tell: 'textWanted'; address: string };

export interface Results {
  items: ResultItem[];
  /** How many hold words of the question together, and how many results there are. */
  together: number;
  total: number;
  /** How many may have a phrase in their texts, and were not looked at. */
  unchecked: number;
  progress: Progress;
  state: 'loading' | 'stopped' | 'done';
}

/** Milliseconds between two tellings while shards are still being read; fewer until the first results are there. */
const REDRAW = 2500;
const FIRST_REDRAW = 400;
const FIRST_RESULTS = 10;

/**
 * Runs searches, one at a time: a new one takes the place of the one before.
 * @param tell hears of results while they come; one telling follows the other
 */
export function createEngine(
  source: Source,
  tell: (message: FromEngine) => void,
): (message: ToEngine) => Promise<void> {
  let asked: Question | undefined;
  let current: { search: Search; marking: () => Marking; looked: Set<string> } | undefined;
  let running = new AbortController();
  let drawnAt = Number.NEGATIVE_INFINITY;
  /** Results told of the search that runs. */
  let told = 0;
  let drawing: Promise<unknown> = Promise.resolve();

  /** Tells the results found so far, unless another search has begun. */
  const draw = (state: Results['state']): Promise<unknown> => {
    drawing = drawing
      .catch(() => {})
      .then(async () => {
        if (!current || !asked) return;
        const { search, looked } = current;
        const marking = current.marking();
        const { order, shown, withExcerpts } = asked;
        const progress = search.progress();
        const ranking = await search.rank(order, shown);
        const records = await search.records(ranking);
        const unchecked = await search.unchecked();
        if (search !== current?.search) return;
        const items = records.map((record) => resultItem(record, marking));
        drawnAt = performance.now();
        told = items.length;
        tell({
          tell: 'results',
          results: {
            items,
            together: ranking.together,
            total: ranking.total,
            unchecked,
            progress,
            state,
          },
        });
        if (state === 'done' && withExcerpts)
          void tellExcerpts(search, textExcerpts(items, marking, source.textOf, looked));
      });
    return drawing;
  };

  const tellExcerpts = async (search: Search, excerpts: ReturnType<typeof textExcerpts>): Promise<void> => {
    for await (const found of excerpts) {
      if (search !== current?.search) return;
      tell({ tell: 'excerpt', ...found });
    }
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    if (!current) return;
    const { search } = current;
    const onShard = (): Promise<unknown> | undefined => {
      const { titles, shards, texts } = search.progress();
      const isNewStage = titles === shards.length && texts === 0;
      const interval = told === 0 ? 0 : told < FIRST_RESULTS ? FIRST_REDRAW : REDRAW;
      return isNewStage || performance.now() - drawnAt >= interval ? draw('loading') : undefined;
    };
    try {
      await search.run(signal, onShard);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    if (search !== current?.search) return;
    await draw(signal.aborted ? 'stopped' : 'done');
    if (signal.aborted) return;
    const question = await betterQuestion(source, await source.manifest(), search, signal).catch(() => undefined);
    if (question !== undefined && search === current?.search) tell({ tell: 'better', question });
  };

  /**
   * Does the work of a search. When it fails it is begun once more with a new manifest: the site may have been published
   * meanwhile.
   */
  const guard = async (work: (signal: AbortSignal) => Promise<void>, isRetry: boolean): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      await work(signal);
    } catch (error) {
      if (signal.aborted) return;
      source.renew();
      if (!isRetry) return guard(begin, true);
      current = undefined;
      tell({ tell: 'failed', message: (error as Error).message });
    }
  };

  const begin = async (signal: AbortSignal): Promise<void> => {
    if (!asked) return;
    current = undefined;
    told = 0;
    const manifest = await source.manifest();
    if (signal.aborted) return;
    const query = parseQuery(asked.text, createExpander(manifest.abbreviations));
    const search = createSearch(source, manifest, query, asked.filters);
    const syllables = await source.syllables();
    if (signal.aborted) return;
    // Where no article has a word with its marks, those with others are found.
    const marking = (): Marking => {
      const missing = new Set(search.missing());
      const isMeant = (word: string): boolean =>
        query.accented && !missing.has(word) && isExact(word, query, syllables);
      return markingOf(query, manifest.abbreviations, isMeant);
    };
    current = { search, marking, looked: new Set() };
    await run(signal);
  };

  return async (message) => {
    switch (message.ask) {
      case 'search':
        asked = message;
        return guard(begin, false);
      case 'show':
        if (asked) asked = { ...asked, shown: message.shown };
        await draw(stateOf(current?.search, running.signal));
        return;
      case 'stop':
        running.abort();
        if (!current) source.renew();
        return;
      case 'goOn':
        return guard(current ? run : begin, false);
      case 'warm': {
        const [{ shards }] = await Promise.all([source.manifest(), source.syllables()]);
        const [newest] = shards;
        if (newest) await source.shard(newest).titles('0', [], {});
      }
    }
  };
}

function stateOf(search: Search | undefined, signal: AbortSignal): Results['state'] {
  const { texts, shards } = search?.progress() ?? { texts: 0, shards: [] };
  return texts === shards.length ? 'done' : signal.aborted ? 'stopped' : 'loading';
}
