/** Starts the service worker once the page is there. Rejected where the reader's settings forbid storage. */
addEventListener('load', () => {
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
});
