import { describe, expect, test } from 'vitest';
import type { MediaFile } from '../model/media.ts';
import { feedView } from './feed-view.ts';
import { pageView } from './page-view.ts';
import { toTree } from './processor.ts';
import type { RenderContext } from './render-context.ts';
import { renderMarkdown } from './render-markdown.ts';
import { toHtml } from './to-html.ts';

const media: Record<string, MediaFile> = {
  '2022/cau.jpg': {
    src: '2022/cau.jpg',
    type: 'jpeg',
    blob: '0123456789abcdef'.padEnd(40, '0'),
    bytes: 9,
    width: 1000,
    height: 600,
  },
  'so-do.svg': {
    src: 'so-do.svg',
    type: 'svg',
    blob: 'fedcba9876543210'.padEnd(40, '0'),
    bytes: 9,
    width: 400,
    height: 300,
  },
  'van-ban.pdf': { src: 'van-ban.pdf', type: 'pdf', blob: '00ff00ff00ff'.padEnd(40, '0'), bytes: 9 },
};
const context: RenderContext = {
  site: {
    url: 'https://bao.example.vn',
    pictures: { remote: { 'https://anh.example/1.jpg': { width: 640, height: 480 } } },
  },
  media: (src) => media[src],
  path: 'articles/2022/04/tin.md',
  addressOfFile: (path) => (path === 'articles/2022/05/mua-lu.md' ? '/2022/05/02/mua-lu.html' : undefined),
};
const html = (body: string, options = {}): string => renderMarkdown(body, context, options).html;
const feed = (body: string): string => toHtml(feedView(toTree(body), context, '/2022/04/22/tin.html'));

test('links to files of articles lead to their pages, on pages and in feeds; one to no file is its words', () => {
  const body = '[lũ](../05/mua-lu.md#nguon), [gió](gio.md), [khác](khac.html)';
  const page = '<p><a href="/2022/05/02/mua-lu.html#nguon">lũ</a>, <span>gió</span>, <a href="khac.html">khác</a></p>';
  expect(html(body)).toContain(page);
  const url = context.site.url;
  expect(feed(body)).toContain(
    `<p><a href="${url}/2022/05/02/mua-lu.html#nguon">lũ</a>, gió, <a href="${url}/2022/04/22/khac.html">khác</a></p>`,
  );
});

describe('headings', () => {
  test('stand below the title, in order, with ids of their words', () => {
    const { html, headings } = renderMarkdown(
      '# Giá lúa\n\n#### Đầu vụ\n\n#### Cuối vụ\n\nGiá lúa\n---\n\n### ???\n',
      context,
    );
    expect(headings).toEqual([
      { depth: 2, id: 'muc-gia-lua', text: 'Giá lúa' },
      { depth: 3, id: 'muc-dau-vu', text: 'Đầu vụ' },
      { depth: 3, id: 'muc-cuoi-vu', text: 'Cuối vụ' },
      { depth: 3, id: 'muc-gia-lua-2', text: 'Giá lúa' },
      { depth: 4, id: 'muc', text: '???' },
    ]);
    expect(html).toContain('<h3 id="muc-dau-vu">Đầu vụ</h3>');
  });

  test('never share an id, whatever they are called', () => {
    const { headings } = renderMarkdown('## A\n\n## A 2\n\n## A\n\n## A 2\n\n## A\n', context);
    expect(new Set(headings.map(({ id }) => id)).size).toBe(5);
  });
});

describe('figures', () => {
  test('a picture alone is shown in all its forms, with size, caption and credit', () => {
    expect(html('![Cầu mới](media/2022/cau.jpg)\n*Cầu "Ba Liên". Ảnh: TRUNG QUÂN*')).toMatchSnapshot();
  });

  test.each([
    ['title', '![a](so-do.svg "Sơ đồ. Ảnh: T.Q")'],
    ['line below', '![a](so-do.svg)\nSơ đồ. Ảnh: T.Q'],
    ['italic line', '![a](so-do.svg)  \n*Sơ đồ. Ảnh: T.Q*'],
    ['italic paragraph', '![a](so-do.svg)\n\n*Sơ đồ. Ảnh: T.Q*'],
    ['credit in emphasis of its own', '![a](so-do.svg)\nSơ đồ. *Ảnh: T.Q*'],
    ['credit in brackets', '![a](so-do.svg)\nSơ đồ. (Ảnh: T.Q)'],
    ['HTML', '<figure>\n<img src="so-do.svg" alt="a">\n<figcaption>Sơ đồ. Ảnh: T.Q</figcaption>\n</figure>'],
  ])('a caption may be a %s', (_, body) => {
    expect(html(body)).toContain('<figcaption>Sơ đồ. <span class="credit">Ảnh: T.Q</span></figcaption></figure>');
  });

  test('pictures in a row become a gallery of links to the large ones', () => {
    const gallery = html(
      '![Một](2022/cau.jpg)\n*Chú thích một*\n\n![](so-do.svg)\n\n![Ba](https://anh.example/1.jpg)\n\nHết.',
    );
    expect(gallery.match(/<li><figure class="picture"><a class="enlarge"/g)).toHaveLength(3);
    expect(gallery).toContain('<ul class="gallery" data-gallery="">');
    expect(gallery).toContain('href="/media/so-do.fedcba98.svg" aria-label="Xem ảnh lớn"');
    expect(gallery).toContain('<p>Hết.</p>');
  });

  test('so do those in one line, a space apart', () => {
    expect(html('![a](2022/cau.jpg) ![b](so-do.svg)\n![c](2022/cau.jpg)').match(/<li><figure/g)).toHaveLength(3);
  });

  test('a gallery shows two beside each other, and an odd one in a row of its own', () => {
    const sizes = (body: string): (string | undefined)[] =>
      [...html(body).matchAll(/image\/avif"[^>]* sizes="([^"]*)"/g)].map((match) => match[1]);
    const picture = '![a](2022/cau.jpg)\n';
    const [alone] = sizes(picture);
    const two = sizes(picture.repeat(2));
    expect(two[0]).not.toBe(alone);
    expect(two[1]).toBe(two[0]);
    expect(sizes(picture.repeat(3))).toEqual([alone, two[0], two[0]]);
  });

  test('a picture within a line stays there', () => {
    expect(html('Dấu ![sao](so-do.svg) đây.')).toMatch(
      /^<p>Dấu <img src="[^"]+" alt="sao" width="400" height="300" loading="lazy" decoding="async"> đây.<\/p>$/,
    );
    expect(html('![sao](so-do.svg) đứng đầu câu.')).not.toContain('<figure');
  });

  test('what a title says of a picture within a line stays, even where the picture is missing', () => {
    expect(html('Dấu ![sao](so-do.svg "Sao vàng") đây.')).toContain('alt="sao" title="Sao vàng"');
    expect(html('Dấu ![sao](khong-co.svg "Sao vàng") đây.')).toContain(
      '<span class="missing-picture">sao Sao vàng</span>',
    );
  });

  test('a picture that is a link stays one', () => {
    expect(html('[![a](so-do.svg)](/gioi-thieu.html)')).toMatch(
      /^<figure class="picture"><a href="\/gioi-thieu.html"><img /,
    );
  });

  test('remote pictures keep their address, with the size that site.yml or the writer tells', () => {
    expect(html('![a](https://anh.example/1.jpg)')).toContain(
      'src="https://anh.example/1.jpg" alt="a" width="640" height="480"',
    );
    expect(html('<img src="https://anh.example/2.jpg" alt="a" width="300" height="200">')).toContain(
      'width="300" height="200"',
    );
    expect(html('![a](https://anh.example/2.jpg)')).toContain('class="unsized"');
  });

  test('only the first picture in sight is fetched at once', () => {
    const pictures = html('![a](so-do.svg)\n\nChữ\n\n![b](2022/cau.jpg)', { eager: true }).match(/<img[^>]*>/g);
    expect(pictures?.[0]).toContain('fetchpriority="high"');
    expect(pictures?.[0]).not.toContain('loading');
    expect(pictures?.[1]).toContain('loading="lazy"');
  });
});

describe('links', () => {
  test('to other sites are marked, to this one and within the page are not', () => {
    expect(
      html(
        '[a](https://khac.example/x) [b](https://bao.example.vn/y) [c](/z) [d](#muc-z) [e](mailto:a@b.vn) [f](//khac.example)',
      ),
    ).toBe(
      '<p><a href="https://khac.example/x" class="external" rel="external">a</a> <a href="https://bao.example.vn/y">b</a> <a href="/z">c</a> ' +
        '<a href="#muc-z">d</a> <a href="mailto:a@b.vn">e</a> <a href="//khac.example" class="external" rel="external">f</a></p>',
    );
  });

  test('to files of the archive lead to where they stand', () => {
    expect(html('[Tải](../../media/van-ban.pdf)')).toContain('href="/media/van-ban.00ff00ff.pdf"');
  });

  test('a bare address becomes one', () => {
    expect(html('Xem https://khac.example/x.')).toContain(
      '<a href="https://khac.example/x" class="external" rel="external">https://khac.example/x</a>.',
    );
  });

  test('a bare address in brackets becomes one, too; one within a tag that is shown as text does not', () => {
    expect(html('Xem (https://khac.example/x).')).toContain('(<a href="https://khac.example/x"');
    expect(html('Xem <x y="https://khac.example/x">.')).not.toContain('<a');
  });
});

describe('GitHub’s extensions', () => {
  test('a heading belongs to the cells beside it, or to those below where it stands among headings', () => {
    const written = html('<table><tr><th></th><th>Hai</th></tr><tr><th>Sáng</th><td>7:30</td></tr></table>');
    expect(written).toContain(
      '<tr><td></td><th scope="col">Hai</th></tr><tr><th scope="row">Sáng</th><td>7:30</td></tr>',
    );
    expect(html('<table><tr><th scope="rowgroup">a</th><td>b</td></tr></table>')).toContain('<th scope="rowgroup">');
  });

  test('tables scroll in regions of their own names', () => {
    expect(
      html('| Xã | Tấn |\n|---|--:|\n| Vị Tân | 12 |\n\n<table><caption>Giá</caption><tr><td>1</td></tr></table>'),
    ).toMatchSnapshot();
  });

  test('footnotes are labelled in Vietnamese and lead there and back', () => {
    expect(html('Một[^a] và lại[^a].\n\n[^a]: Theo "sở".')).toMatchSnapshot();
  });

  test('footnotes of two texts on one page stay apart', () => {
    const body = '## Đầu\n\nMột[^1].\n\n[^1]: Chú.';
    const page = html(body, { idPrefix: 'a-' }) + html(body, { idPrefix: 'b-' });
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    const targets = [...page.matchAll(/(?:href="#|aria-describedby=")([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(targets).toHaveLength(6);
  });

  test('tasks are signs, not controls', () => {
    expect(html('- [x] Xong\n- [ ] Chưa')).toContain('<span role="img" aria-label="Đã xong">☑</span> Xong');
  });
});

describe('type', () => {
  test('quotations run on through emphasis; code and attributes are kept', () => {
    expect(html('Ông nói "**rất** vui"... `"a" - \'b\'...` và <span lang="en" title="a">"well - done"</span>')).toBe(
      '<p>Ông nói “<strong>rất</strong> vui”… <code>"a" - \'b\'...</code> và <span lang="en" title="a">“well – done”</span></p>',
    );
  });

  test('text and entities come out in NFC with the right Đ', () => {
    expect(html('Ho\u0300a \u00d0a\u0306\u0323ng')).toBe('<p>Hòa Đặng</p>');
  });

  test('a last line that repeats the byline is left out', () => {
    const body = 'Câu cuối.\n\nHỒNG DIỄM – GIA KHÁNH\n';
    expect(html(body, { byline: 'Hồng Diễm - Gia Khánh' })).not.toContain('KHÁNH');
    expect(html(body, { byline: 'NGỌC HƯỞNG' })).toContain('<p>HỒNG DIỄM – GIA KHÁNH</p>');
    expect(html(`${body}\nThêm[^1].\n\n[^1]: a`, { byline: 'Hồng Diễm – Gia Khánh' })).toContain('KHÁNH');
  });
});

describe('videos', () => {
  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    ['<iframe src="//player.vimeo.com/video/123456"></iframe>', 'https://vimeo.com/123456'],
    [
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1"></iframe>',
      'https://www.facebook.com/a/videos/1',
    ],
  ])('%s becomes a link', (body, address) => {
    expect(html(body)).toContain(`href="${address}"`);
    expect(html(body)).not.toMatch(/<(?:iframe|source)/);
  });

  test.each([
    [
      '<iframe src="https://youtu.be/abcdef12345"></iframe>',
      'https://www.youtube.com/watch?v=abcdef12345',
      'Xem video trên YouTube',
    ],
    [
      '<iframe src="https://m.youtube.com/watch?v=abcdef12345&t=3"></iframe>',
      'https://www.youtube.com/watch?v=abcdef12345',
      'Xem video trên YouTube',
    ],
    [
      '<iframe src="https://www.youtube.com/shorts/abcdef12345"></iframe>',
      'https://www.youtube.com/watch?v=abcdef12345',
      'Xem video trên YouTube',
    ],
    [
      '<iframe src="https://www.youtube.com/live/abcdef12345"></iframe>',
      'https://www.youtube.com/watch?v=abcdef12345',
      'Xem video trên YouTube',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>',
      'https://www.youtube.com/playlist?list=PL1',
      'Xem video trên YouTube',
    ],
    [
      '<iframe src="https://www.google.com/maps/embed?pb=a"></iframe>',
      'https://www.google.com/maps/embed?pb=a',
      'Xem bản đồ trên Google Maps',
    ],
    [
      '<iframe title="Giá lúa" src="https://datawrapper.dwcdn.net/AbCdE/1/"></iframe>',
      'https://datawrapper.dwcdn.net/AbCdE/1/',
      'Giá lúa (Datawrapper)',
    ],
    [
      '<iframe src="https://drive.google.com/file/d/x/preview"></iframe>',
      'https://drive.google.com/file/d/x/view',
      'Xem tài liệu trên Google Drive',
    ],
    ['<iframe src="https://khac.example/a"></iframe>', 'https://khac.example/a', 'Xem ở khac.example'],
    ['<audio controls src="/media/nghe.mp3"></audio>', '/media/nghe.mp3', 'Nghe âm thanh'],
    ['<audio controls src="nghe.mp3"></audio>', '/media/nghe.mp3', 'Nghe âm thanh'],
    [
      '<iframe src="https://www.youtube.com/embed/live_stream?channel=UCa"></iframe>',
      'https://www.youtube.com/channel/UCa/live',
      'Xem video trên YouTube',
    ],
    ['<iframe src="https://vimeo.com/event/12/embed"></iframe>', 'https://vimeo.com/event/12', 'Xem video trên Vimeo'],
    ['<iframe src="https://player.vimeo.com/video/1?h=ab"></iframe>', 'https://vimeo.com/1/ab', 'Xem video trên Vimeo'],
    [
      '<iframe src="https://www.facebook.com/video/embed?video_id=12"></iframe>',
      'https://www.facebook.com/watch/?v=12',
      'Xem video trên Facebook',
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fposts%2F1"></iframe>',
      'https://www.facebook.com/bao/posts/1',
      'Xem bài trên Facebook',
    ],
    [
      '<iframe src="https://calendar.google.com/calendar/embed?src=a"></iframe>',
      'https://calendar.google.com/calendar/embed?src=a',
      'Xem ở calendar.google.com',
    ],
    [
      '<script defer src="https://datawrapper.dwcdn.net/AbCdE/embed.js"></script>',
      'https://datawrapper.dwcdn.net/AbCdE/',
      'Xem biểu đồ trên Datawrapper',
    ],
    [
      '<div class="flourish-embed" data-src="visualisation/12"><script src="https://public.flourish.studio/resources/embed.js"></script></div>',
      'https://flo.uri.sh/visualisation/12/embed',
      'Xem biểu đồ trên Flourish',
    ],
    ['<object data="https://example.vn/x.pdf"><p>Đơn mẫu</p></object>', 'https://example.vn/x.pdf', 'Xem ở example.vn'],
    ['<embed src="https://example.vn/x.pdf">', 'https://example.vn/x.pdf', 'Xem ở example.vn'],
    [
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@bao/video/123"><section>@bao</section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
      'https://www.tiktok.com/@bao/video/123',
      'Xem video trên TikTok',
    ],
    [
      '<div class="fb-video" data-href="https://www.facebook.com/bao/videos/123/"></div>',
      'https://www.facebook.com/bao/videos/123/',
      'Xem video trên Facebook',
    ],
  ])('%s is a link of its name', (body, address, label) => {
    const page = html(`Trước\n\n${body}\n\nSau`);
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toContain(`href="${address.replaceAll('&', '&#x26;')}"`);
    expect(page).toMatch(new RegExp(`>${label.replace(/[()]/g, '\\$&')}(?:</span>)?</a>`));
    expect(page).toContain('<p>Sau</p>');
  });

  test('words in the markup of posts stay', () => {
    const post =
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/a/">Chợ nổi</blockquote>';
    expect(html(post)).toContain('<blockquote>Chợ nổi</blockquote>');
  });

  test('the words for browsers that cannot play stay', () => {
    expect(html('<object data="https://example.vn/x.pdf"><p>Đơn mẫu</p></object>')).toContain('Đơn mẫu');
  });
});

describe('feeds', () => {
  test('carry plain HTML with absolute addresses', () => {
    const body = [
      '## Đầu\n\nMột[^1] [b](/z.html) [c](#muc-dau) [Tải](media/van-ban.pdf) <span class="x">d</span> <span lang="en">e</span>',
      '![Một](2022/cau.jpg "Cầu. Ảnh: A")\n\n![Hai](https://anh.example/1.jpg)',
      '| Xã | Tấn |\n|---|--:|\n| Vị Tân | 12 |\n\n- [x] Xong\n\n[^1]: Chú.',
    ].join('\n\n');
    expect(feed(body)).toMatchSnapshot();
  });

  test('have nothing that readers strip or validators refuse', () => {
    const body = '## A\n\n![](2022/cau.jpg)\n![](so-do.svg)\n\na[^1]\n\n- [ ] b\n\n|a|\n|-|\n\n[^1]: c';
    expect(feed(body)).not.toMatch(
      /<(?:picture|source|section|input)|\s(?:id|class|role|tabindex|loading|decoding|srcset|aria-\w+|data-\w+)\b/,
    );
  });

  test('and pages leave the tree as it was', () => {
    const tree = toTree('## A\n\n![](2022/cau.jpg)\n\na[^1] [b](https://b.example)\n\n|a|\n|-|\n\n[^1]: c');
    const before = structuredClone(tree);
    feedView(tree, context, '/a.html');
    pageView(tree, context, { idPrefix: 'a-' });
    expect(tree).toEqual(before);
  });
});
