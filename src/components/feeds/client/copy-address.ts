/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Makes the buttons that copy a feed's address work, where the browser lets pages write to the clipboard. */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const address = button.dataset['copy'] ?? '';
  const text = button.textContent;
  let said = 'Đã chép';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    said = 'Chưa chép';
  }
  button.textContent = said;
  const status = document.querySelector('[data-copy-status]');
  if (status) status.textContent = `${said}: ${address}`;
  setTimeout(() => {
    button.textContent = text;
  }, SAID_FOR);
}
