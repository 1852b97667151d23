import type { Element } from 'hast';
import { EMBEDDING_HOSTS } from '../../markdown/embedding-hosts.ts';
import { h, isBlank, isElement, text, textContent } from '../hast.ts';
import type { Poster, ViewState } from './view-state.ts';

/** What browsers play by themselves. */
const FILM_FILE = /\.(?:mp4|m4v|webm|ogv)(?:[?#]|$)/i;

/**
 * Shows a film in place of a paragraph that is a link to it and nothing else. A file gets a player. A film on YouTube gets a
 * picture with a play mark, which links to YouTube, or plays in its place where scripts run. Nothing of YouTube's is loaded
 * before the reader asks for it.
 */
export function paragraph(element: Element, state: ViewState): Element {
  const [link, ...others] = element.children.filter((child) => !isBlank(child));
  if (!isElement(link, 'a') || others.length > 0) return element;
  const href = String(link.properties['href'] ?? '');
  const isFile = FILM_FILE.test(href);
  const id = isFile ? undefined : youtubeId(href);
  if (!isFile && id === undefined) return element;
  const { poster } = state;
  state.poster = undefined;
  const player = isFile ? filePlayer(href, poster, link) : youtubeLink(href, id, poster, link);
  return h('figure', { className: ['film'] }, poster?.caption ? [player, poster.caption] : [player]);
}

const filePlayer = (src: string, poster: Poster | undefined, link: Element): Element =>
  h(
    'video',
    {
      controls: true,
      playsInline: true,
      preload: poster ? 'none' : 'metadata',
      poster: poster?.address,
      ariaLabel: poster?.alt || undefined,
      src,
    },
    [link],
  );

function youtubeLink(href: string, id: string | undefined, poster: Poster | undefined, link: Element): Element {
  const picture = poster
    ? [h('img', { src: poster.address, alt: poster.alt, loading: 'lazy', decoding: 'async' })]
    : [];
  const label = h('span', { className: ['film-label'] }, [text(textContent(link.children))]);
  return h('a', { className: ['film-link'], href, dataYoutube: id }, [...picture, label]);
}

/** The name of a film on YouTube by the address of its page; undefined for other addresses. */
function youtubeId(href: string): string | undefined {
  const url = URL.parse(href);
  const youtube = EMBEDDING_HOSTS.find(({ name }) => name === 'YouTube');
  const isThere = youtube?.hosts.some((host) => url?.hostname === host || url?.hostname.endsWith(`.${host}`));
  const page = isThere && url ? youtube?.page?.(url) : undefined;
  return page === undefined ? undefined : (new URL(page).searchParams.get('v') ?? undefined);
}
