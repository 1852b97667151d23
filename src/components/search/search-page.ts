import { correctWords } from '../../search/client/correct-words.ts';
import { fetchFile } from '../../search/client/fetch-file.ts';
import { type Marking, markingOf } from '../../search/client/marking.ts';
import { parseQuery } from '../../search/client/query.ts';
import { restoreAccents } from '../../search/client/restore-accents.ts';
import { createSearch, type Search } from '../../search/client/search.ts';
import { createSource } from '../../search/client/source.ts';
import { filtersOf, PAGE_OF_RESULTS, readState, type SearchState, writeState } from '../../search/client/state.ts';
import { fold } from '../../vietnamese/fold.ts';
import { addBodyExcerpts } from './body-excerpts.ts';
import { type SearchLabels, showResults } from './result-view.ts';
import { createSearchForm } from './search-form.ts';
import { countText, progressText, stageOf } from './status-text.ts';

/** While older years are still being read, the list is drawn at most this often, in milliseconds. */
const REDRAW = 2500;
/** A word that none of so many shards holds, the newest and smallest, may be rare. */
const FEW_SHARDS = 4;

const find = <T extends HTMLElement>(selector: string): T => {
  const found = region.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
};
const region = document.querySelector<HTMLElement>('[data-search-state]') ?? document.body;
const list = find('[data-results]');
const count = find('[data-count]');
const progress = find('[data-progress]');
const announcement = find('[data-announcement]');
const stopButton = find<HTMLButtonElement>('[data-stop]');
const continueButton = find<HTMLButtonElement>('[data-continue]');
const moreButton = find<HTMLButtonElement>('[data-more]');
const didYouMean = find('[data-did-you-mean]');
const labels = JSON.parse(find('[data-labels]').textContent ?? '') as SearchLabels;

const source = createSource(fetchFile);
let state = readState(location.search);
let search: Search | undefined;
let marking: Marking = { words: [], accented: false, runs: [] };
/** Stops the search that is running. */
let running = new AbortController();
let drawnAt = 0;
let drawing: Promise<void> = Promise.resolve();
let waiting: Promise<void> | undefined;

const form = createSearchForm(source, (changed) => go(changed));
form.show(state);
void begin();

addEventListener('popstate', () => {
  state = readState(location.search);
  form.show(state);
  void begin();
});
stopButton.addEventListener('click', () => {
  running.abort();
  if (search) return;
  source.renew();
  show('stopped', 'Chưa tìm được gì.', '');
  continueButton.hidden = false;
});
continueButton.addEventListener('click', () => void goOn());
moreButton.addEventListener('click', async () => {
  const first = list.children.length;
  state = { ...state, shown: state.shown + PAGE_OF_RESULTS };
  history.replaceState(null, '', location.pathname + writeState(state));
  await draw();
  list.children[first]?.querySelector('a')?.focus();
});

/** Makes a state the page's, as a new entry of the history. */
function go(changed: SearchState): void {
  state = changed;
  const address = location.pathname + writeState(state);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  void begin();
}

/** Starts the search that the state asks for, in place of the one before. */
async function begin(isRetry = false): Promise<void> {
  running.abort();
  running = new AbortController();
  search = undefined;
  list.replaceChildren();
  didYouMean.hidden = moreButton.hidden = continueButton.hidden = true;
  const query = parseQuery(state.text);
  document.title = document.title.replace(/^(.* – )?(?=Tìm kiếm)/, state.text && `${state.text} – `);
  delete region.dataset['searchStage'];
  if (query.words.length === 0) {
    show('idle', writeState(state) && 'Hãy gõ ít nhất một từ để tìm.', '');
    return;
  }
  show('loading', 'Đang tìm…', '');
  await guard(async (signal) => {
    const manifest = await source.manifest();
    if (signal.aborted) return;
    marking = markingOf(query, manifest.abbreviations);
    search = createSearch(source, manifest, query, filtersOf(state));
    await run(search, signal);
  }, isRetry);
}

/** Goes on with the search that was stopped, or tries again the one that failed. */
async function goOn(): Promise<void> {
  const stopped = search;
  if (!stopped || region.dataset['searchState'] === 'failed') return begin();
  running = new AbortController();
  await guard((signal) => run(stopped, signal), false);
}

/** Does a search's work. When it fails, it is begun once more with a new manifest: the site may have been published meanwhile. */
async function guard(work: (signal: AbortSignal) => Promise<void>, isRetry: boolean): Promise<void> {
  const { signal } = running;
  try {
    await work(signal);
  } catch (error) {
    if (signal.aborted) return;
    source.renew();
    if (!isRetry) return begin(true);
    console.error(error);
    show('failed', 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.', '');
    continueButton.hidden = false;
  }
}

/** Reads the years that are left. */
async function run(current: Search, signal: AbortSignal): Promise<void> {
  continueButton.hidden = true;
  stopButton.hidden = false;
  region.dataset['searchState'] = 'loading';
  const drawAtTimes = (): Promise<void> | undefined => {
    if (current !== search) return;
    const reached = current.progress();
    // Which of the older years hold a rare word is worth knowing.
    if (reached.titles === FEW_SHARDS && current.lacksWord()) source.words().catch(() => {});
    const isThin = list.children.length < PAGE_OF_RESULTS;
    const isNewStage = stageOf(reached) === 'titles' && region.dataset['searchStage'] !== 'titles';
    if (!isThin && !isNewStage && performance.now() - drawnAt < REDRAW) return;
    // A drawing that fails here is tried again at the end.
    const drawn = draw().catch(() => {});
    return isNewStage ? drawn : undefined;
  };
  try {
    await current.run(signal, drawAtTimes);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (current !== search) return;
  await draw();
  stopButton.hidden = true;
  const isDone = stageOf(current.progress()) === 'texts';
  continueButton.hidden = isDone;
  region.dataset['searchState'] = isDone ? 'done' : 'stopped';
  announcement.textContent = `${count.textContent} ${progress.textContent}`;
  void suggestSpelling(current);
  if (isDone) void addBodyExcerpts(list, marking);
}

/** Draws what has been found so far; one drawing follows the other, and one that waits serves all who ask meanwhile. */
function draw(): Promise<void> {
  drawnAt = performance.now();
  waiting ??= drawing
    .catch(() => {})
    .then(() => {
      waiting = undefined;
      return drawNow();
    });
  drawing = waiting;
  return waiting;
}

async function drawNow(): Promise<void> {
  const current = search;
  if (!current) return;
  const { order, shown } = state;
  const reached = current.progress();
  const ranking = await current.rank(order, shown);
  const records = await current.records(ranking);
  if (current !== search) return;
  showResults(list, records, marking, labels);
  count.textContent = countText(ranking.total, reached);
  progress.textContent = progressText(reached);
  region.dataset['searchStage'] = stageOf(reached);
  moreButton.hidden = ranking.total <= records.length;
  drawnAt = performance.now();
}

/** Offers the query in a better spelling: with the archive's own words, and with the marks that they bear. */
async function suggestSpelling(current: Search): Promise<void> {
  const spellings = current.spellings();
  const known = new Set([...spellings.keys()].map(fold));
  const isKnown = (word: string): boolean => known.has(fold(word));
  const lexicon = !current.lacksWord() ? [] : await source.words().catch(() => []);
  const words = correctWords(current.query, isKnown, lexicon) ?? restoreAccents(current.query, spellings);
  if (current !== search) return;
  didYouMean.hidden = !words;
  const link = didYouMean.querySelector('a');
  if (!words || !link) return;
  const better = { ...state, text: words.join(' '), shown: PAGE_OF_RESULTS };
  link.textContent = better.text;
  link.href = writeState(better);
  link.onclick = (event) => {
    event.preventDefault();
    form.show(better);
    go(better);
  };
}

function show(searchState: string, countNow: string, progressNow: string): void {
  region.dataset['searchState'] = searchState;
  count.textContent = announcement.textContent = countNow;
  progress.textContent = progressNow;
  stopButton.hidden = searchState !== 'loading';
}
