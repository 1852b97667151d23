/**
 * Once the reader turns to the header's search box, fetches what the search page will need first: that page, and what the box
 * names.
 */
const box = document.querySelector<HTMLInputElement>('#tim');
box?.addEventListener(
  'focus',
  () => {
    for (const address of [box.form?.action ?? '', box.dataset['manifest'] ?? '']) {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = address;
      document.head.append(link);
    }
  },
  { once: true },
);
