import { createApp } from 'astro/app/entrypoint';
import { encode, PlainResponse } from './plain-response.ts';

// Routes, and Astro for them, answer with whatever is called Response.
globalThis.Response = PlainResponse as unknown as typeof Response;
// Astro's encoder of pages exists already, so that only its method can be replaced. Each page is written before the next is rendered.
TextEncoder.prototype.encode = (text = '') => encode(text) as Uint8Array<ArrayBuffer>;

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
