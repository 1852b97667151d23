import { canSave, readSaved, type SavedArticle, writeSaved } from './saved-list.ts';

/** Lists what the reader has saved, and which pages the service worker keeps for times without a network. */
const KEPT = 'trang-1';
/** Pages that are kept for their own sake. */
const OF_THE_SITE = new Set(['/', '/ngoai-tuyen.html', '/doc-sau.html']);

const part = (name: string): HTMLElement | null => document.querySelector(`[data-${name}]`);

function itemOf({ address, title }: SavedArticle, onRemove?: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: address, textContent: title });
  item.append(link);
  if (onRemove) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Bỏ' });
    button.setAttribute('aria-label', `Bỏ khỏi danh sách: ${title}`);
    button.addEventListener('click', onRemove);
    item.append(button);
  }
  return item;
}

function show(name: string, items: HTMLLIElement[]): void {
  part(name)?.replaceChildren(...items);
  const none = part(`no-${name}`);
  if (none) none.hidden = items.length > 0;
}

async function showSaved(): Promise<void> {
  const saved = await readSaved();
  const remove = (article: SavedArticle) => async (): Promise<void> => {
    await writeSaved(saved.filter((each) => each !== article));
    await showSaved();
  };
  show(
    'saved',
    saved.map((article) => itemOf(article, remove(article))),
  );
}

/** The kept pages, the last read first, by their titles without the newspaper's name. */
async function showKept(): Promise<void> {
  const store = await caches.open(KEPT);
  const kept: SavedArticle[] = [];
  for (const request of [...(await store.keys())].reverse()) {
    const address = new URL(request.url).pathname;
    const html = await (await store.match(request))?.text();
    if (!html || OF_THE_SITE.has(address)) continue;
    const page = new DOMParser().parseFromString(html, 'text/html');
    kept.push({ address, title: page.querySelector('h1')?.textContent?.trim() || page.title });
  }
  show(
    'kept',
    kept.map((page) => itemOf(page)),
  );
}

if (canSave()) {
  void showSaved();
  void showKept();
} else {
  const warning = part('cannot-save');
  if (warning) warning.hidden = false;
}
