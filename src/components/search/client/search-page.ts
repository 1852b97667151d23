import { listAddress } from '../../../model/address.ts';
import type { FromEngine, Results, ToEngine } from '../../../search/client/engine.ts';
import { fetchFile } from '../../../search/client/fetch-file.ts';
import { parseQuery } from '../../../search/client/query.ts';
import { createLists } from '../../../search/client/source.ts';
import { filtersOf, PAGE_OF_RESULTS, readState, type SearchState, writeState } from '../../../search/client/state.ts';
import { namesNear } from '../../../search/client/suggest.ts';
import { keepScroll } from './keep-scroll.ts';
import { element, type SearchLabels, showExcerpt, showResults } from './result-view.ts';
import { createSearchForm } from './search-form.ts';
import { adviceText, countText, progressText, stageOf } from './status-text.ts';
import { textOf } from './text-of.ts';

const find = <T extends HTMLElement>(selector: string): T => {
  const found = region.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
};
const region = document.querySelector<HTMLElement>('[data-search-state]') ?? document.body;
const list = find('[data-results]');
const count = find('[data-count]');
const progress = find('[data-progress]');
const advice = find('[data-advice]');
const announcement = find('[data-announcement]');
const stopButton = find<HTMLButtonElement>('[data-stop]');
const continueButton = find<HTMLButtonElement>('[data-continue]');
const moreButton = find<HTMLButtonElement>('[data-more]');
const didYouMean = find('[data-did-you-mean]');
const labels = JSON.parse(find('[data-labels]').textContent ?? '') as SearchLabels;

/** Names that are told where nothing was found. */
const MOST_NEAR = 5;

/** The worker that searches; none where the last one failed: a browser keeps a failed import, and Pagefind a broken index. */
let engine: Worker | undefined;
const ask = (message: ToEngine): void => {
  engine ??= startEngine();
  engine.postMessage(message);
};

let state = readState(location.search);
/** Which result gets the focus when more have come; none where nobody asked for more. */
let focusOn: number | undefined;
const scroll = keepScroll();

const lists = createLists(fetchFile);
const form = createSearchForm(lists, (changed) => go(changed));
form.show(state);
form.onFocus(() => ask({ ask: 'warm' }));
begin();

addEventListener('popstate', () => {
  const wanted = readState(location.search);
  // A link to a place within the page changes nothing that is looked for.
  if (writeState(wanted) === writeState(state)) return;
  state = wanted;
  form.show(state);
  begin();
});
stopButton.addEventListener('click', () => {
  ask({ ask: 'stop' });
  if (list.children.length > 0) return;
  show('stopped', 'Chưa tìm được gì.', '');
  continueButton.hidden = false;
});
continueButton.addEventListener('click', () => {
  if (!engine) return begin();
  show('loading', 'Đang tìm…', '');
  continueButton.hidden = true;
  ask({ ask: 'goOn' });
});
moreButton.addEventListener('click', () => {
  focusOn = list.children.length;
  state = { ...state, shown: state.shown + PAGE_OF_RESULTS };
  history.replaceState(null, '', location.pathname + writeState(state));
  ask({ ask: 'show', shown: state.shown });
});

function startEngine(): Worker {
  const started = new Worker(new URL('../../../search/client/search-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromEngine>) => {
    if (data.tell === 'results') showAll(data.results);
    else if (data.tell === 'better') offer(data.question);
    else if (data.tell === 'excerpt') showExcerpt(list, data.address, data.excerpt);
    else if (data.tell === 'textWanted')
      void textOf(data.address).then((text) => started.postMessage({ ask: 'text', address: data.address, text }));
    else fail(data.message);
  });
  started.addEventListener('error', ({ message }) => fail(message));
  return started;
}

/** Makes a state the page's, as a new entry of the history. */
function go(changed: SearchState): void {
  state = changed;
  const address = location.pathname + writeState(state);
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
  begin();
}

/** Starts the search that the state asks for, in place of the one before. */
function begin(): void {
  list.replaceChildren();
  focusOn = undefined;
  didYouMean.hidden = moreButton.hidden = continueButton.hidden = advice.hidden = true;
  document.title = document.title.replace(/^(.* – )?(?=Tìm kiếm)/, () => state.text && `${state.text} – `);
  delete region.dataset['searchStage'];
  // The development server makes no index: see dev-server.ts.
  if (import.meta.env.DEV) {
    show(
      'idle',
      'Bản xem thử (npm run dev) không có chỉ mục tìm kiếm. Muốn tìm thử, hãy chạy npm run build rồi npm run serve.',
      '',
    );
    return;
  }
  if (parseQuery(state.text).words.length === 0) {
    ask({ ask: 'stop' });
    show('idle', writeState(state) && 'Hãy gõ ít nhất một từ để tìm.', '');
    return;
  }
  show('loading', 'Đang tìm…', '');
  const { text, order, shown } = state;
  ask({ ask: 'search', text, filters: filtersOf(state), order, shown, withExcerpts: !savesData() });
}

function showAll(results: Results): void {
  const { items, together, total, progress: reached, state: reachedState } = results;
  showResults(list, results, labels);
  const [counted, progressNow] = [countText(results), progressText(reached)];
  const isLoading = reachedState === 'loading';
  show(reachedState, counted, progressNow, isLoading ? (announcement.textContent ?? '') : `${counted} ${progressNow}`);
  region.dataset['searchStage'] = stageOf(reached);
  moreButton.hidden = total <= items.length;
  continueButton.hidden = isLoading || (reachedState === 'done' && results.unchecked === 0);
  if (focusOn !== undefined && list.children.length > focusOn) {
    list.children[focusOn]?.querySelector('a')?.focus();
    focusOn = undefined;
  }
  if (reachedState !== 'done') return;
  advice.hidden = together > 0;
  if (together === 0) advice.textContent = adviceText(state, total);
  if (total === 0) void showNear(state.text);
  scroll.restore(list);
}

/** Adds to the advice the lists whose names are near what was looked for. */
async function showNear(text: string): Promise<void> {
  const near = namesNear(text, await lists.names().catch(() => []), MOST_NEAR);
  if (near.length === 0 || advice.hidden || text !== state.text) return;
  const links = near.map(({ kind, slug, name }) => element('a', { href: listAddress({ kind, slug }) }, [name]));
  advice.append(' Gần với điều bạn tìm: ', ...links.flatMap((link, i) => (i > 0 ? [', ', link] : [link])), '.');
}

/** Whether the reader's browser asks for few bytes. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function fail(message: string): void {
  console.error(message);
  engine?.terminate();
  engine = undefined;
  show('failed', 'Không tải được chỉ mục tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.', '');
  moreButton.hidden = true;
  continueButton.hidden = false;
}

/** Offers the question in a better spelling. */
function offer(question: string): void {
  const link = didYouMean.querySelector('a');
  if (!link) return;
  const better = { ...state, text: question, shown: PAGE_OF_RESULTS };
  didYouMean.hidden = false;
  link.textContent = better.text;
  link.href = writeState(better);
  link.onclick = (event) => {
    event.preventDefault();
    form.show(better);
    go(better);
  };
}

/** @param said what is said to those who do not see the page; what was said before is not said again */
function show(searchState: string, countNow: string, progressNow: string, said = countNow): void {
  region.dataset['searchState'] = searchState;
  count.textContent = countNow;
  if (announcement.textContent !== said) announcement.textContent = said;
  progress.textContent = progressNow;
  stopButton.hidden = searchState !== 'loading';
}
