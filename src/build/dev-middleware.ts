import { defineMiddleware } from 'astro:middleware';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../diagnostics/format-problem.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { devState } from './dev-state.ts';

/** How many problems a banner quotes in full. */
const QUOTED = 5;

/** Gives each route the archive as it is at this moment, and puts what is wrong with the content above every page. */
export const onRequest = defineMiddleware(async (context, next) => {
  const state = devState();
  const archive = state.archive();
  if (!archive) return page(banner(state.problems(), state.content), 500);
  const reading = state.reading();
  const preview = reading && state.preview(`${decodeURI(context.url.pathname)}.html`);
  context.locals.archive = preview ?? archive;
  const response = await next();
  const problems = state.problems();
  if (reading && !preview) return page(waiting(reading), 503);
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const note = preview ? ALONE : problems.length > 0 ? banner(problems, state.content) : '';
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

/** Above an article that is shown before the others have been read. */
const ALONE =
  '<p role="status" style="background:#333;color:#fff;margin:0;padding:.6rem 1.5rem;font:1rem system-ui">Đang đọc kho bài lần đầu: bài này hiện trước, chưa có các bài quanh nó. Trang tự tải lại khi đọc xong.</p>';

const waiting = ({ done, total }: { done: number; total: number }): string =>
  `<meta http-equiv="refresh" content="1"><p style="font:1.1rem system-ui;padding:2rem">Đang đọc kho bài lần đầu${total > 0 ? `: ${done}/${total}` : ''}. Trang này tự tải lại…</p>`;

function banner(problems: readonly Problem[], content: string): string {
  const quoted = problems
    .slice(0, QUOTED)
    .map(
      (problem) =>
        `<pre style="white-space:pre-wrap;margin:.8rem 0">${escapeHtml(formatProblem(problem, sourceOf(problem, content), { color: false }))}</pre>`,
    );
  const rest =
    problems.length > QUOTED
      ? `<p>… và ${problems.length - QUOTED} lỗi nữa. Chạy “npm run check” để xem tất cả.</p>`
      : '';
  return `<section role="alert" style="background:#7a1010;color:#fff;padding:1rem 1.5rem;font:1rem/1.5 system-ui"><strong>Nội dung có ${problems.length} lỗi. Bài có lỗi chưa được cập nhật.</strong>${quoted.join('')}${rest}</section>`;
}

function sourceOf({ place }: Problem, content: string): string | undefined {
  try {
    return readFileSync(join(content, place.path), 'utf8');
  } catch {
    return undefined;
  }
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
