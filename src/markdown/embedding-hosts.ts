/** A host whose pages are embedded. */
export interface EmbeddingHost {
  name: string;
  /** Its own names; those below them belong to it too. A path behind a name holds for all that begin with it. */
  hosts: readonly string[];
  /** What readers do at a page of it, as the beginning of a link's text. */
  does: string | ((page: string) => string);
  /** How the address of a frame becomes that of a page for people; undefined where it cannot be told. */
  page?: (url: URL) => string | undefined;
}

/** The hosts that are known by name; the first that fits counts. */
export const EMBEDDING_HOSTS: readonly EmbeddingHost[] = [
  { name: 'YouTube', hosts: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'], does: 'Xem video', page: youtube },
  { name: 'Vimeo', hosts: ['vimeo.com'], does: 'Xem video', page: vimeo },
  {
    name: 'Dailymotion',
    hosts: ['dailymotion.com'],
    does: 'Xem video',
    page: ({ pathname }) => lastPart(pathname, 'https://www.dailymotion.com/video/'),
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'fb.watch'],
    does: (page) => (/video|watch|reel/.test(page) ? 'Xem video' : 'Xem bài'),
    page: facebook,
  },
  { name: 'TikTok', hosts: ['tiktok.com'], does: 'Xem video', page: tiktok },
  { name: 'Instagram', hosts: ['instagram.com'], does: 'Xem bài' },
  { name: 'Google Drive', hosts: ['drive.google.com', 'docs.google.com'], does: 'Xem tài liệu', page: drive },
  {
    name: 'Google Maps',
    hosts: ['maps.google.com', 'google.com/maps', 'google.com.vn/maps', 'goo.gl/maps', 'maps.app.goo.gl'],
    does: 'Xem bản đồ',
    page: maps,
  },
  {
    name: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
    does: 'Xem biểu đồ',
    page: ({ href }) => href.replace(/embed\.js$/, ''),
  },
  { name: 'Flourish', hosts: ['flo.uri.sh', 'flourish.studio'], does: 'Xem biểu đồ' },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com'],
    does: 'Nghe',
    page: ({ searchParams }) => webAddress(searchParams.get('url')),
  },
  { name: 'Spotify', hosts: ['spotify.com'], does: 'Nghe', page: ({ href }) => href.replace('/embed', '') },
];

function youtube({ hostname, pathname, searchParams }: URL): string | undefined {
  const list = searchParams.get('list');
  const channel = searchParams.get('channel');
  if (channel && pathname.endsWith('/live_stream'))
    return `https://www.youtube.com/channel/${encodeURIComponent(channel)}/live`;
  const id =
    searchParams.get('v') ??
    /^\/(?:embed|v|e|shorts|live)\/([\w-]{6,})/.exec(pathname)?.[1] ??
    (hostname === 'youtu.be' ? /^\/([\w-]{6,})/.exec(pathname)?.[1] : undefined);
  if (id && id !== 'videoseries') return `https://www.youtube.com/watch?v=${id}`;
  return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
}

/** An unlisted video has a code besides its number. */
function vimeo({ pathname, searchParams }: URL): string | undefined {
  const [, kind = '', id] = /^\/(video\/|event\/)?(\d+)/.exec(pathname) ?? [];
  const code = searchParams.get('h');
  if (!id) return undefined;
  return kind === 'event/' ? `https://vimeo.com/event/${id}` : `https://vimeo.com/${id}${code ? `/${code}` : ''}`;
}

function facebook({ searchParams }: URL): string | undefined {
  const video = searchParams.get('video_id');
  return video
    ? `https://www.facebook.com/watch/?v=${encodeURIComponent(video)}`
    : webAddress(searchParams.get('href'));
}

function tiktok({ pathname }: URL): string | undefined {
  const id = /^\/(?:embed|player)\/(?:v\d\/)?(\d+)/.exec(pathname)?.[1];
  return id && `https://www.tiktok.com/@/video/${id}`;
}

function maps({ href, searchParams }: URL): string {
  const asked = searchParams.get('q');
  return asked ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(asked)}` : href;
}

function drive({ href }: URL): string {
  return href.replace(/\/preview(?=[?#]|$)/, '/view');
}

function lastPart(pathname: string, base: string): string | undefined {
  const id = /\/(\w+)\/?$/.exec(pathname)?.[1];
  return id && base + id;
}

function webAddress(address: string | null): string | undefined {
  return address && /^https?:\/\//.test(address) ? address : undefined;
}
