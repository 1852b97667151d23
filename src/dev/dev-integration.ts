import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { FILE_TYPES } from '../model/file-type.ts';
import { allVariants } from '../model/picture.ts';
import { devState } from './dev-state.ts';

/**
 * What the development server does beyond Astro's: routes get the archive, addresses ending in `.html` find their routes, and
 * pictures come from the content folder as the writer left them, whatever variant a page asks for.
 * `onServer` is given a function that reloads the open pages.
 */
export function devIntegration(onServer: (reload: () => void) => void): AstroIntegration {
  return {
    name: 'archive-dev',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ order: 'pre', entrypoint: fileURLToPath(new URL('./dev-middleware.ts', import.meta.url)) });
      },
      'astro:server:setup': ({ server }) => {
        onServer(() => server.environments.client.hot.send({ type: 'full-reload', path: '*' }));
        servePictures(server);
        serveNoWorker(server);
        server.middlewares.use((request, _, next) => {
          request.url = withoutHtml(request.url ?? '/');
          next();
        });
      },
    },
  };
}

/** The path under which Astro's development server knows a built page: `/luu-tru.html?x` is `/luu-tru?x`. */
const withoutHtml = (url: string): string =>
  url.replace(/^([^?#]*?)(?:\/index)?\.html(?=[?#]|$)/, (_, path: string) => path || '/');

type DevServer = HookParameters<'astro:server:setup'>['server'];

function servePictures(server: DevServer): void {
  server.middlewares.use('/media', (request, response, next) => {
    const address = `/media${(request.url ?? '').replace(/[?#].*$/, '')}`;
    const { archive, content } = devState();
    const media = archive()
      ?.catalog.allMedia()
      .find((file) => allVariants(file).some((variant) => variant.address === address));
    if (!media) return next();
    response.setHeader('content-type', FILE_TYPES[media.type].mediaType);
    createReadStream(join(content, 'media', media.file ?? media.src))
      .on('error', next)
      .pipe(response);
  });
}

/** A service worker that goes, with all that it has kept. */
const LEAVING_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(caches.keys()
  .then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => self.registration.unregister())));
`;

/**
 * Takes the site's service worker out of browsers that have it of a built site served at the same address: it would show a page
 * that it kept in place of what the server says is wrong with site.yml.
 */
function serveNoWorker(server: DevServer): void {
  server.middlewares.use('/sw.js', (_, response) => {
    response.setHeader('content-type', 'text/javascript').end(LEAVING_WORKER);
  });
}
