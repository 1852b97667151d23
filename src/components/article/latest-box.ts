/** Fills the box with the fragment of latest news and notices, once the reader comes near it. Without an answer the link in it stays. */
const box = document.querySelector<HTMLElement>('[data-fragment]');

async function fill(target: HTMLElement): Promise<void> {
  const response = await fetch(target.dataset['fragment'] ?? '').catch(() => undefined);
  if (response?.ok) target.innerHTML = await response.text();
}

if (box) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void fill(box);
    },
    { rootMargin: '600px' },
  );
  observer.observe(box);
}
