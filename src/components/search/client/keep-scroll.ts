/**
 * Keeps how far the page is scrolled with its entry of the history, and goes back there once the results are, which the browser
 * cannot wait for. A page that comes back whole (from the back-forward cache) needs nothing.
 */
export function keepScroll(): { restore: (list: HTMLElement) => void } {
  history.scrollRestoration = 'manual';
  const kept = (history.state as { scroll?: number } | null)?.scroll;
  let wanted = kept;
  addEventListener('pagehide', () => history.replaceState({ ...history.state, scroll: scrollY }, ''));
  addEventListener('popstate', ({ state }) => {
    wanted = (state as { scroll?: number } | null)?.scroll;
  });
  return {
    restore: (list) => {
      if (wanted === undefined) return;
      // Items out of sight are as high as styles guess, until each is laid out.
      list.dataset['whole'] = '';
      scrollTo({ top: wanted, behavior: 'instant' });
      wanted = undefined;
    },
  };
}
