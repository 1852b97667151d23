import { defineMiddleware } from 'astro:middleware';
import { join } from 'node:path';
import { readStart } from '../articles/listing/read-start.ts';
import { type Archive, surroundingsOf } from '../catalog/archive.ts';
import { decoded } from '../model/decoded.ts';
import { formerLists, formerRules } from '../model/former-rules.ts';
import { redirectOf } from '../publish/parse-host-files.ts';
import { readAddress } from '../views/index.ts';
import { devBanner, line } from './dev-banner.ts';
import { archiveWithHidden, HIDDEN_ADDRESS, hiddenBanner, hiddenCount, hiddenList } from './dev-hidden.ts';
import { devState } from './dev-state.ts';

/** The address in the built site of a path of Astro's development server: `/luu-tru.html` for `/luu-tru`. */
const builtAddress = (path: string): string =>
  path === '/' || /\.(?:xml|json|txt|webmanifest)$/.test(path) ? path : `${path}.html`;

/**
 * Where a former address leads, as the built site's host tells it: that of an article or, where no page stands, of what has moved as
 * a whole.
 */
function movedTo({ site, catalog }: Archive, path: string, query: string, isShown: boolean): string | undefined {
  const alias = catalog.aliasAt(path + query) ?? catalog.aliasAt(path) ?? catalog.aliasAt(builtAddress(path));
  if (alias || isShown) return alias?.to;
  const rules = [...formerLists(site), ...formerRules(site, [])].map((rule) => ({ ...rule, query: [], status: 301 }));
  return redirectOf(rules, builtAddress(path), '')?.to;
}

/** Gives each route what its address shows at this moment, and puts what is wrong with the content above every page. */
export const onRequest = defineMiddleware(async (context, next) => {
  const state = devState();
  const archive = state.archive();
  const read = (path: string): string | undefined => textOf(state.content, path);
  if (!archive) return page(devBanner(state.problems(), undefined, read), 500);
  if (context.url.pathname === withoutEnding(HIDDEN_ADDRESS)) return page(hiddenList(archive.catalog.hidden()), 200);
  const reading = state.reading();
  const path = decoded(context.url.pathname);
  const address = builtAddress(path);
  const preview = reading && state.preview(address);
  const hidden = archive.catalog.hiddenAt(address);
  const seen = preview ?? (hidden ? archiveWithHidden(hidden, archive) : archive);
  context.locals.archive = surroundingsOf(seen);
  context.locals.shown = readAddress(address, seen);
  const moved = movedTo(archive, path, decoded(context.url.search), context.locals.shown !== undefined);
  if (moved !== undefined) return context.redirect(encodeURI(moved));
  const response = await next();
  if (reading && !preview) return page(waiting(reading), 503);
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const shown = hidden?.path ?? fileShown(archive, address);
  const banner = devBanner(state.problems(), shown, read) + (hidden ? hiddenBanner(hidden) : '');
  const count = context.url.pathname === '/' ? hiddenCount(archive.catalog.hidden()) : '';
  const note = preview ? ALONE : banner + count;
  if (note === '') return response;
  const html = await response.text();
  return new Response(
    html.replace(/<body[^>]*>/, (body) => body + note),
    { status: response.status, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
});

/** A page of the server's own, which is loaded again like all others when the content has been read. */
const page = (body: string, status: number): Response =>
  new Response(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xem thử</title><script type="module" src="/@vite/client"></script><body>${body}</body></html>`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  );

/** The banner above an article that is shown before the others have been read. */
const ALONE = line(
  'Đang đọc kho bài lần đầu: bài này hiện trước, chưa có các bài quanh nó. Trang tự tải lại khi đọc xong.',
);

const waiting = ({ done, total }: { done: number; total: number }): string =>
  `<meta http-equiv="refresh" content="1"><p style="font:1.1rem system-ui;padding:2rem">Đang đọc kho bài lần đầu${total > 0 ? `: ${done}/${total}` : ''}. Trang này tự tải lại…</p>`;

/** An address in the form of Astro's development server. */
const withoutEnding = (address: string): string => address.replace(/\.html$/, '');

/** Path of the file that the page at an address shows. */
const fileShown = ({ catalog }: Archive, address: string): string =>
  catalog.articleAt(address)?.path ?? `pages${address.replace(/\.html$/, '.md')}`;

function textOf(content: string, path: string): string | undefined {
  try {
    return readStart(join(content, path)).toString('utf8');
  } catch {
    return undefined;
  }
}
