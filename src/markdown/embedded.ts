import { mediaSrc } from '../model/media-src.ts';
import { EMBEDDING_HOSTS } from './embedding-hosts.ts';
import { EMBEDDING_ELEMENTS } from './html-elements.ts';

/** A link that stands in place of something embedded. */
export interface EmbeddedLink {
  href: string;
  label: string;
}

/** An element that may embed something: its name, and its attributes by their names in HTML. */
export interface EmbeddingElement {
  name: string;
  attribute: (name: string) => string | undefined;
  /** The address in its first `source`. */
  source?: string;
}

/**
 * The link for an element that embeds something from elsewhere: a frame, a player, or the markup that TikTok, Facebook,
 * Instagram, Datawrapper and Flourish give for pasting. A player's file that is named without a path from the root lies in
 * media/. Frames load other people's code, and an archive outlives their players; a link to the page stays.
 * @returns undefined where the element embeds nothing, or has no address that a link can lead to
 */
export function embeddedLink(element: EmbeddingElement): EmbeddedLink | undefined {
  if (!EMBEDDING_ELEMENTS.has(element.name) && !(element.name in WRITTEN_IN)) return undefined;
  const address = addressOf(element);
  const url = address === undefined ? undefined : urlOf(address);
  if (address === undefined || !url) return undefined;
  const title = element.attribute('title')?.trim();
  if (url === 'local')
    return { href: embeddedFile(address) ?? address, label: title || OWN_LABELS[element.name] || 'Xem tài liệu' };
  const host = EMBEDDING_HOSTS.find(({ hosts }) => hosts.some((name) => isAt(url, name)));
  const page = host?.page?.(url) ?? url.href;
  const does = typeof host?.does === 'function' ? host.does(page) : host?.does;
  const label = host
    ? `${does} trên ${host.name}`
    : (OWN_LABELS[element.name] ?? `Xem ở ${url.hostname.replace(/^www\./, '')}`);
  return {
    href: page,
    label: title && !isGeneric(title) ? `${title} (${host?.name ?? url.hostname.replace(/^www\./, '')})` : label,
  };
}

/** The address of a file of media/ that an element embeds by its path there; undefined for all other addresses. */
export function embeddedFile(address: string): string | undefined {
  return /^(?:[/#?\\]|[a-z][a-z0-9+.-]*:)/i.test(address) ? undefined : `/media/${mediaSrc(address)}`;
}

/**
 * Whether an address is one of a host, or of those below it, and begins with the path behind the host's name, if there is one.
 */
function isAt({ hostname, pathname }: URL, name: string): boolean {
  const [host = '', path = ''] = name.split('/', 2);
  return (hostname === host || hostname.endsWith(`.${host}`)) && pathname.startsWith(`/${path}`);
}

const OWN_LABELS: Record<string, string> = { audio: 'Nghe âm thanh', video: 'Xem video' };

/** Titles that players give themselves. */
const isGeneric = (title: string): boolean =>
  /^(?:youtube video player|vimeo video player|video player|map|iframe)$/i.test(title);

/** Where an element of a kind names what it embeds, and the page that is meant by it. */
interface Writing {
  ofClass?: RegExp;
  attribute: string;
  asPage?: (written: string) => string | undefined;
}

/** Where elements name what they embed, if not in `src`; markup for pasting is told by its class. */
const WRITTEN_IN: Record<string, Writing[]> = {
  object: [{ attribute: 'data' }],
  script: [{ attribute: 'src', asPage: (source) => (/dwcdn\.net\/.*embed\.js$/.test(source) ? source : undefined) }],
  div: [
    { ofClass: /\bfb-(?:video|post)\b/, attribute: 'data-href' },
    {
      ofClass: /\bflourish-embed\b/,
      attribute: 'data-src',
      asPage: (source) => `https://flo.uri.sh/${source.replace(/\/?$/, '/embed')}`,
    },
  ],
  blockquote: [
    { ofClass: /\btiktok-embed\b/, attribute: 'cite' },
    { ofClass: /\binstagram-media\b/, attribute: 'data-instgrm-permalink' },
  ],
};

/** The address of what an element embeds, in the attribute in which its kind has it. */
function addressOf({ name, attribute, source }: EmbeddingElement): string | undefined {
  const classes = attribute('class') ?? '';
  if (!(name in WRITTEN_IN)) return (attribute('src') ?? source ?? attribute('data-src'))?.trim() || undefined;
  const writing = WRITTEN_IN[name]?.find(({ ofClass }) => !ofClass || ofClass.test(classes));
  const written = writing && attribute(writing.attribute)?.trim();
  return written && (writing.asPage ?? String)(written);
}

/** An address of the web as a URL, `local` for one within the site, undefined for others. */
function urlOf(address: string): URL | 'local' | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\\|[a-z]:)/i.test(address)) {
    const url = URL.parse(address);
    return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
  }
  if (address.startsWith('//')) return urlOf(`https:${address}`);
  return 'local';
}
