/** Remembers how the reader wants pages to look: each choice is an attribute of the root and a word in localStorage. */
const root = document.documentElement;
const panel = document.querySelector<HTMLElement>('#hien-thi');

for (const input of panel?.querySelectorAll('input') ?? []) {
  input.checked = (root.dataset[input.name] ?? '') === input.value;
}

/** The colours of the browser's own bars, for the light scheme and the dark one. */
const bars = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
const [light = '', dark = ''] = bars.map(({ content }) => content);

/** The bars follow the reader's choice, not only the device's. */
function paintBars(): void {
  const { theme } = root.dataset;
  for (const [index, bar] of bars.entries()) {
    const own = index === 0 ? light : dark;
    bar.content = theme === 'dark' ? dark : theme === 'light' ? light : own;
  }
}
paintBars();

panel?.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  paintBars();
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // Storage is refused (private browsing): the choice holds for this page only.
  }
});

const details = panel?.closest('details');
document.addEventListener('click', ({ target }) => {
  if (details?.open && !details.contains(target as Node)) details.open = false;
});
details?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  details.open = false;
  details.querySelector('summary')?.focus();
});
