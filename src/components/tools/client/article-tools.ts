import { listen } from './listen.ts';

/** What the tools under an article do: reading aloud, sharing, reporting the marked passage. */
const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;
const status = document.querySelector('[data-tools-status]');

const share = document.querySelector<HTMLElement>('[data-share]');
if (share) {
  const button = share.querySelector('button');
  const hasSheet = 'share' in Navigator.prototype;
  share.hidden = !hasSheet && !('clipboard' in Navigator.prototype && isSecureContext);
  if (button && !hasSheet) button.textContent = 'Chép địa chỉ';
  button?.addEventListener('click', async () => {
    // Rejected when the reader closes the device's sheet.
    if (hasSheet) await navigator.share({ title, url }).catch(() => undefined);
    else await copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(url);
  button.textContent = 'Đã chép địa chỉ';
  if (status) status.textContent = 'Đã chép địa chỉ của bài';
  setTimeout(() => {
    button.textContent = 'Chép địa chỉ';
  }, SAID_FOR);
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
