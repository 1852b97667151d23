import { createApp } from 'astro/app/entrypoint';
import { encode, PlainResponse } from './plain-response.ts';

// Routes, and Astro for them, answer with whatever is called Response.
globalThis.Response = PlainResponse as unknown as typeof Response;
// Astro encodes each page into a buffer of its own, by an encoder that exists already. Pages are written before the next is rendered,
// so that one buffer does for all of them; whatever else is encoded in this process is not touched.
const encodeAnything = TextEncoder.prototype.encode;
TextEncoder.prototype.encode = function (this: TextEncoder, text = '') {
  return text.startsWith('<!DOCTYPE html>') ? encode(text) : encodeAnything.call(this, text);
};

/** Renders any address of the site: `app.render(request, { locals })` answers with a PlainResponse. */
export const app = createApp({ streaming: false });

// Astro imports a route's module anew for each page, which is always the same one.
for (const [route, load] of app.manifest.pageMap ?? []) {
  let module: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(route, () => {
    module ??= load();
    return module;
  });
}
