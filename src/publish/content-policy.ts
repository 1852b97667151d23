import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Site } from '../model/site.ts';

/** The one script that stands in the pages themselves: it has to run before they are painted. */
const INLINE_SCRIPT = new URL('../components/frame/client/before-paint.js', import.meta.url);

/**
 * The content security policy of every page: only the site's own scripts, styles and fetches, and the one inline script by the
 * digest of its bytes. Pictures may come from elsewhere, as articles name them by address. Search compiles WebAssembly, and works
 * in a worker. Only YouTube's player is framed, when a reader has pressed it.
 */
export function contentPolicy({ comments }: Pick<Site, 'comments'>): string {
  const digest = createHash('sha256').update(readFileSync(INLINE_SCRIPT)).digest('base64');
  const form = comments.post ? ` ${new URL(comments.post).origin}` : comments.mail ? ' mailto:' : '';
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${digest}' 'wasm-unsafe-eval'`,
    "style-src 'self'",
    "img-src 'self' data: https: http:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "media-src 'self' https:",
    'frame-src https://www.youtube-nocookie.com',
    `form-action 'self'${form}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
