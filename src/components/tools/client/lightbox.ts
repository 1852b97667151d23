/**
 * Shows the pictures of a story one at a time over the page. Without it, each link leads to its picture.
 * Arrow keys and swipes turn, Escape and the button close; the focus returns to the picture seen last.
 */
const SWIPE = 50;

const dialog = document.createElement('dialog');
dialog.className = 'lightbox';
dialog.setAttribute('aria-label', 'Xem ảnh');
dialog.innerHTML = `
  <div class="lightbox-bar">
    <p role="status"></p>
    <button type="button" data-turn="-1" aria-label="Ảnh trước">‹</button>
    <button type="button" data-turn="1" aria-label="Ảnh sau">›</button>
    <button type="button" data-close aria-label="Đóng">×</button>
  </div>
  <div class="lightbox-picture"></div>
  <div class="lightbox-caption"></div>`;

const part = (selector: string): HTMLElement => dialog.querySelector<HTMLElement>(selector) ?? dialog;
let links: HTMLAnchorElement[] = [];
let shown = 0;

function show(index: number): void {
  const link = links[(index + links.length) % links.length];
  const picture = link?.firstElementChild?.cloneNode(true);
  if (!link || !(picture instanceof Element)) return;
  shown = links.indexOf(link);
  for (const source of [picture, ...picture.children]) {
    if (source.hasAttribute('sizes')) source.setAttribute('sizes', '100vw');
    source.removeAttribute('loading');
  }
  part('.lightbox-picture').replaceChildren(picture);
  part('.lightbox-caption').innerHTML = link.closest('figure')?.querySelector('figcaption')?.innerHTML ?? '';
  part('[role=status]').textContent = `Ảnh ${shown + 1} / ${links.length}`;
}

function open(link: HTMLAnchorElement): void {
  links = pictures();
  for (const button of dialog.querySelectorAll<HTMLElement>('[data-turn]')) button.hidden = links.length < 2;
  document.body.append(dialog);
  show(links.findIndex(({ href }) => href === link.href));
  dialog.showModal();
}

/** A link to each picture of the story; one that stands there twice counts once. */
function pictures(): HTMLAnchorElement[] {
  const byAddress = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.enlarge'))
    if (!byAddress.has(link.href)) byAddress.set(link.href, link);
  return [...byAddress.values()];
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.enlarge');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link);
});

dialog.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('button');
  if (button?.dataset['turn']) show(shown + Number(button.dataset['turn']));
  else if (button || target === dialog || target === part('.lightbox-picture')) dialog.close();
});

dialog.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowLeft') show(shown - 1);
  if (key === 'ArrowRight') show(shown + 1);
});

dialog.addEventListener('close', () => {
  dialog.remove();
  links[shown]?.focus();
});

let touchedAt: number | undefined;
dialog.addEventListener('touchstart', ({ touches }) => {
  touchedAt = touches.length === 1 ? touches[0]?.clientX : undefined;
});
dialog.addEventListener('touchend', ({ changedTouches }) => {
  const moved = (changedTouches[0]?.clientX ?? 0) - (touchedAt ?? Number.NaN);
  if (Math.abs(moved) > SWIPE) show(shown + (moved < 0 ? 1 : -1));
});
