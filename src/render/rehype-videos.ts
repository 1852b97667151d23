import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { h, text } from './hast.ts';

/** Hosts whose frames hold videos: how a frame's address becomes that of a page for people. */
const HOSTS: Record<string, { name: string; page: (url: URL) => string | undefined }> = {
  'youtube.com': { name: 'YouTube', page: youtube },
  'youtube-nocookie.com': { name: 'YouTube', page: youtube },
  'player.vimeo.com': { name: 'Vimeo', page: ({ pathname }) => lastPart(pathname, 'https://vimeo.com/') },
  'dailymotion.com': {
    name: 'Dailymotion',
    page: ({ pathname }) => lastPart(pathname, 'https://www.dailymotion.com/video/'),
  },
  'facebook.com': { name: 'Facebook', page: ({ searchParams }) => httpsOnly(searchParams.get('href')) },
  'tiktok.com': { name: 'TikTok', page: ({ href }) => href },
};

/**
 * Puts a plain link in place of a frame or player that holds a video: frames load other people's code, and an archive outlives
 * their players. Other frames are left for the sanitizer to drop.
 */
export default function rehypeVideos() {
  return (tree: Root, file: VFile): void => {
    if (!/<(?:iframe|video|embed)/i.test(String(file.value))) return;
    visit(tree, 'element', (element, index, parent) => {
      const link = videoLink(element);
      if (!link || !parent || index === undefined) return undefined;
      parent.children[index] = parent.type === 'root' ? h('p', {}, [link]) : link;
      return SKIP;
    });
  };
}

function videoLink(element: Element): Element | undefined {
  if (!['iframe', 'video', 'embed'].includes(element.tagName)) return undefined;
  const source = sourceOf(element);
  const url = URL.parse(source.startsWith('//') ? `https:${source}` : source);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (element.tagName === 'video') return link(url.href, 'Xem video');
  const host = HOSTS[url.hostname.replace(/^www\./, '')];
  const page = host?.page(url);
  return host && page ? link(page, `Xem video trên ${host.name}`) : undefined;
}

const link = (href: string, label: string): Element => h('a', { href }, [text(label)]);

/** The address that a player names itself or in its first `source`. */
function sourceOf({ properties, children }: Element): string {
  if (properties['src']) return String(properties['src']);
  const source = children.find((child) => child.type === 'element' && child.tagName === 'source');
  return source?.type === 'element' ? String(source.properties['src'] ?? '') : '';
}

function youtube({ pathname }: URL): string | undefined {
  const id = /^\/(?:embed|v)\/([\w-]{6,})/.exec(pathname)?.[1];
  return id && `https://www.youtube.com/watch?v=${id}`;
}

function lastPart(pathname: string, base: string): string | undefined {
  const id = /\/(\w+)\/?$/.exec(pathname)?.[1];
  return id && base + id;
}

function httpsOnly(address: string | null): string | undefined {
  return address && /^https?:\/\//.test(address) ? address : undefined;
}
