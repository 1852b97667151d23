import { canSave, readSaved, writeSaved } from '../../saved/client/saved-list.ts';
import { listen } from './listen.ts';

/** What the tools under an article do: reading aloud, sharing, saving, reporting the marked passage. */
const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
const status = document.querySelector('[data-status]');

for (const share of document.querySelectorAll<HTMLDetailsElement>('[data-share]')) {
  share.querySelector('summary')?.addEventListener('click', (event) => {
    if (!('share' in Navigator.prototype)) return;
    event.preventDefault();
    // The list of links stands in where the device's sheet cannot be shown; a reader who closes the sheet wants neither.
    navigator.share({ title, url }).catch((error: Error) => {
      share.open = error.name !== 'AbortError';
    });
  });
}

const save = document.querySelector<HTMLElement>('[data-save]');
if (save && canSave()) void offerSaving(save);

async function offerSaving(box: HTMLElement): Promise<void> {
  const button = box.querySelector('button');
  const show = (isSaved: boolean): void => {
    button?.setAttribute('aria-pressed', String(isSaved));
    if (button) button.textContent = isSaved ? 'Đã lưu để đọc sau' : 'Đọc sau';
  };
  show((await readSaved()).some(({ address }) => address === location.pathname));
  box.hidden = false;
  button?.addEventListener('click', async () => {
    const others = (await readSaved()).filter(({ address }) => address !== location.pathname);
    const isSaved = button.getAttribute('aria-pressed') === 'false';
    await writeSaved(isSaved ? [{ address: location.pathname, title }, ...others] : others);
    show(isSaved);
    if (status) status.textContent = isSaved ? 'Đã lưu bài vào trang Đọc sau' : 'Đã bỏ bài khỏi trang Đọc sau';
  });
}

const report = document.querySelector<HTMLAnchorElement>('[data-report]');
const letter = report?.href ?? '';
// Marking text ends when the link takes the focus in some browsers, so the mark is remembered as it is made.
let marked = '';
document.addEventListener('selectionchange', () => {
  marked = String(getSelection()).trim() || marked;
});
report?.addEventListener('click', () => {
  report.href = marked
    ? `${letter}${encodeURIComponent(`Đoạn được đánh dấu: “${marked.slice(0, 500)}”\r\n\r\n`)}`
    : letter;
});

listen();
