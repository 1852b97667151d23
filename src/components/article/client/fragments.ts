/**
 * Fills an article's page with the fragments that it shares with others. The latest news of the site come soon after the page is
 * there, long before the reader reaches them; the latest of its section come when the end of the text is near. Items that the
 * page already links to, and the page itself, are left out. Without an answer the links in their places stay.
 */
const NEAR = '1200px';
/** How many articles of the section stand above the others under "Xem thêm". */
const MOST_OF_SECTION = 4;

/** What a fragment holds; undefined where it cannot be had. */
async function fragmentAt(address: string): Promise<HTMLElement | undefined> {
  const response = await fetch(address, { priority: 'low' }).catch(() => undefined);
  if (!response?.ok) return undefined;
  return new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('main') ?? undefined;
}

/** Takes out of a fragment those of its items that lead where the page is, or links to already. */
function dropKnown(fragment: HTMLElement, items: string): void {
  const known = new Set(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.story-frame a'), ({ pathname }) => pathname),
  ).add(location.pathname);
  for (const item of fragment.querySelectorAll(items)) {
    const address = item.querySelector('a')?.getAttribute('href') ?? '';
    if (known.has(new URL(address, location.href).pathname)) item.remove();
  }
}

const latest = document.querySelector<HTMLElement>('[data-fragment]');

async function showLatest(box: HTMLElement): Promise<void> {
  const fragment = await fragmentAt(box.dataset['fragment'] ?? '');
  if (!fragment) return;
  dropKnown(fragment, '.latest li');
  box.replaceChildren(...fragment.children);
}

const more = document.querySelector<HTMLElement>('[data-section-news]');

async function showSection(section: HTMLElement): Promise<void> {
  const fragment = await fragmentAt(section.dataset['sectionNews'] ?? '');
  if (!fragment) return;
  dropKnown(fragment, '.item');
  const items = [...fragment.querySelectorAll('.item')].slice(0, MOST_OF_SECTION);
  section.querySelector('.more-items')?.prepend(...items);
}

if (latest) addEventListener('load', () => void showLatest(latest));
if (more) {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      void showSection(more);
    },
    { rootMargin: NEAR },
  );
  observer.observe(more);
}
