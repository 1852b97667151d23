import type { Element } from 'hast';
import { EMBEDDING_HOSTS } from '../../markdown/embedding-hosts.ts';
import { h, isBlank, isElement, text, textContent } from '../hast.ts';
import type { ViewState } from './view-state.ts';

/** What browsers play by themselves. */
const FILM_FILE = /\.(?:mp4|m4v|webm|ogv)(?:[?#]|$)/i;

/**
 * A film in place of a paragraph that is a link to one and nothing else: a player for a file; for a film on YouTube a picture with a play
 * mark, which leads there, and plays in its place where scripts run. Nothing of YouTube's is loaded before the reader asks for it.
 */
export function paragraph(element: Element, { poster }: ViewState): Element {
  const [link, ...others] = element.children.filter((child) => !isBlank(child));
  if (!isElement(link, 'a') || others.length > 0) return element;
  const href = String(link.properties['href'] ?? '');
  if (FILM_FILE.test(href)) {
    const preload = poster === undefined ? 'metadata' : 'none';
    return film(h('video', { controls: true, playsInline: true, preload, poster, src: href }, [link]));
  }
  const id = youtubeId(href);
  if (id === undefined) return element;
  const picture = poster === undefined ? [] : [h('img', { src: poster, alt: '', loading: 'lazy', decoding: 'async' })];
  const label = h('span', { className: ['film-label'] }, [text(textContent(link.children))]);
  return film(h('a', { className: ['film-link'], href, dataYoutube: id }, [...picture, label]));
}

const film = (player: Element): Element => h('figure', { className: ['film'] }, [player]);

/** The name of a film on YouTube by the address of its page; undefined for other addresses. */
function youtubeId(href: string): string | undefined {
  const url = URL.parse(href);
  const youtube = EMBEDDING_HOSTS.find(({ name }) => name === 'YouTube');
  const isThere = youtube?.hosts.some((host) => url?.hostname === host || url?.hostname.endsWith(`.${host}`));
  const page = isThere && url ? youtube?.page?.(url) : undefined;
  return page === undefined ? undefined : (new URL(page).searchParams.get('v') ?? undefined);
}
