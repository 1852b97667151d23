/**
 * Fills the box with the fragment of latest news and notices once the page is there, long before the reader comes near it, so
 * that nothing in sight moves. Without an answer the link in it stays.
 */
const box = document.querySelector<HTMLElement>('[data-fragment]');

async function fill(target: HTMLElement): Promise<void> {
  const response = await fetch(target.dataset['fragment'] ?? '', { priority: 'low' }).catch(() => undefined);
  if (response?.ok) target.innerHTML = await response.text();
}

if (box) addEventListener('load', () => void fill(box));
