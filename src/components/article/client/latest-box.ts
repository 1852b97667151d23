/**
 * Fills the box with the fragment of latest news and notices once the page is there, long before the reader comes near it, so
 * that nothing in sight moves; what the page links to already, or is itself, is left out. Without an answer the link in it stays.
 */
const box = document.querySelector<HTMLElement>('[data-fragment]');

async function fill(target: HTMLElement): Promise<void> {
  const response = await fetch(target.dataset['fragment'] ?? '', { priority: 'low' }).catch(() => undefined);
  if (!response?.ok) return;
  const linked = new Set(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.story-frame a'), ({ pathname }) => pathname),
  );
  target.innerHTML = await response.text();
  for (const item of target.querySelectorAll('.latest li')) {
    const path = item.querySelector('a')?.pathname ?? '';
    if (path === location.pathname || linked.has(path)) item.remove();
  }
}

if (box) addEventListener('load', () => void fill(box));
