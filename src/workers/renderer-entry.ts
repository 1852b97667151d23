import { createApp } from 'astro/app/entrypoint';
import { answerPlainly } from './plain-response.ts';

answerPlainly();

/** Renders any address of the site: `app.render(request, { locals })` answers with a PlainResponse. */
export const app = createApp({ streaming: false });
