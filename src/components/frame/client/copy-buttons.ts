/** How long a button says what came of it, in milliseconds. */
const SAID_FOR = 2000;

/** Makes the buttons that copy an address work, where the browser lets pages write to the clipboard. */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, name));
  }
}

async function copy(button: HTMLButtonElement, name: string): Promise<void> {
  const address = button.dataset['copy'] ?? '';
  const isCopied = await navigator.clipboard.writeText(address).then(
    () => true,
    () => false,
  );
  const said = `${isCopied ? 'Đã' : 'Chưa'} ${name.toLowerCase()}`;
  button.textContent = said;
  const status = document.querySelector('[data-status]');
  if (status) status.textContent = `${said}: ${address}`;
  setTimeout(() => {
    button.textContent = name;
  }, SAID_FOR);
}
