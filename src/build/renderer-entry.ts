import { createApp } from 'astro/app/entrypoint';

/** Renders any address of the site: `app.render(request, { locals })`. */
export const app = createApp({ streaming: false });
