/**
 * Starts the service worker once the page is there, but not in the development server, whose pages are always fresh. Rejected
 * where the reader's settings forbid storage.
 */
if (!import.meta.env.DEV)
  addEventListener('load', () => {
    navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  });
