import { expect, test } from 'vitest';
import { feedView } from './feed-view.ts';
import { h, text } from './hast.ts';
import { toTree } from './processor.ts';
import { renderMarkdown } from './render-markdown.ts';
import { toHtml } from './to-html.ts';

const context = {
  site: { url: 'https://bao.example.vn', pictures: { remote: {} } },
  media: () => undefined,
  path: 'articles/a.md',
  addressOfFile: () => undefined,
};
const html = (body: string, poster?: string): string =>
  renderMarkdown(body, context, {
    poster:
      poster === undefined
        ? undefined
        : { address: poster, alt: 'Ghe', caption: h('figcaption', {}, [text('Ảnh: T.Q')]) },
  }).html;

test('a link to a film that stands alone is a player, with the link for whoever cannot play it', () => {
  expect(html('[Xem phim](https://phim.example.vn/a.mp4)')).toMatchInlineSnapshot(
    `"<figure class="film"><video controls playsinline preload="metadata" src="https://phim.example.vn/a.mp4"><a href="https://phim.example.vn/a.mp4" class="external" rel="external">Xem phim</a></video></figure>"`,
  );
  expect(html('<video controls src="https://phim.example.vn/a.webm"></video>', '/media/a.jpg')).toMatchInlineSnapshot(
    `"<figure class="film"><video controls playsinline preload="none" poster="/media/a.jpg" aria-label="Ghe" src="https://phim.example.vn/a.webm"><a href="https://phim.example.vn/a.webm" class="external" rel="external">Xem video</a></video><figcaption>Ảnh: T.Q</figcaption></figure>"`,
  );
});

test('a film on YouTube is a picture that leads there, in all forms of its address', () => {
  for (const address of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
  ])
    expect(html(`[Chợ nổi](${address})`)).toContain('data-youtube="dQw4w9WgXcQ"');
  expect(
    html('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', '/media/a.jpg'),
  ).toMatchInlineSnapshot(
    `"<figure class="film"><a class="film-link" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" data-youtube="dQw4w9WgXcQ"><img src="/media/a.jpg" alt="Ghe" loading="lazy" decoding="async"><span class="film-label">Xem video trên YouTube</span></a><figcaption>Ảnh: T.Q</figcaption></figure>"`,
  );
});

test('what belongs to a poster stands with the first film alone', () => {
  const two = html('[Một](https://phim.example.vn/a.mp4)\n\n[Hai](https://phim.example.vn/b.mp4)', '/media/a.jpg');
  expect(two.match(/poster=|figcaption>Ảnh/g)).toHaveLength(2);
});

test('a link among words, to a playlist or to another page stays a link; a feed has links alone', () => {
  for (const body of [
    'Xem [phim](https://phim.example.vn/a.mp4) này',
    '[Danh sách](https://www.youtube.com/playlist?list=PL123456)',
    '[Trang](https://bao.example.vn/a.html)',
  ])
    expect(html(body)).not.toMatch(/film|video/);
  const feed = toHtml(feedView(toTree('[Xem phim](https://phim.example.vn/a.mp4)'), context, '/a.html'));
  expect(feed).toBe('<p><a href="https://phim.example.vn/a.mp4">Xem phim</a></p>');
});
