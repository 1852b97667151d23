import { describe, expect, test } from 'vitest';
import type { RenderContext } from './render-context.ts';
import { renderMarkdown } from './render-markdown.ts';

const context: RenderContext = {
  site: { url: 'https://bao.example.vn', pictures: { remote: {} } },
  media: () => undefined,
  path: 'articles/a.md',
  addressOfFile: () => undefined,
};
const html = (body: string): string => renderMarkdown(body, context).html.trim();

describe('a tilde is a range', () => {
  test.each(['Từ 5~7 giạ, 6.200~6.500 đồng.', '24~33°C, 2~4 phần ngàn', '~30 hộ và ~50 hộ', 'H~2~O'])('%s', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  test('two strike out', () => expect(html('~~bỏ~~ còn')).toBe('<p><del>bỏ</del> còn</p>'));
});

describe('a line that begins with a year or a date is a paragraph', () => {
  test.each([
    '1975. Năm ấy, xã còn nghèo.',
    '938. Ngô Quyền thắng trận.',
    '2026) Năm mới.',
    '30. 4 là ngày lễ.',
    '2. 9. 1945 là ngày độc lập.',
    '02. 9. 1945 là ngày độc lập.',
    '1. 5 là ngày Quốc tế Lao động.',
    '1975.',
  ])('%s', (text) => expect(html(text)).toBe(`<p>${text}</p>`));

  test('several of them are several', () => {
    expect(html('1975. Một.\n\n1986. Hai.')).toBe('<p>1975. Một.</p>\n<p>1986. Hai.</p>');
    expect(html('1975. Một.\n1986. **Hai**.')).toBe('<p>1975. Một.</p>\n<p>1986. <strong>Hai</strong>.</p>');
    expect(html('1. Mục\n\n1975. Một.')).toMatch(
      /^<ol>\s*<li>\s*(?:<p>)?Mục(?:<\/p>)?\s*<\/li>\s*<\/ol>\s*<p>1975\. Một\.<\/p>$/,
    );
  });

  test('lists are lists, and keep the numbers of their writer', () => {
    expect(html('1. a\n2. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('1. a\n1. b')).toBe('<ol>\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('3. a\n4. b')).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('1. a\n3. b\n4. c')).toBe('<ol>\n<li>a</li>\n<li value="3">b</li>\n<li>c</li>\n</ol>');
    expect(html('1. 4 hộ\n2. 5 hộ')).toBe('<ol>\n<li>4 hộ</li>\n<li>5 hộ</li>\n</ol>');
    expect(html('- a\n  1990. b')).toContain('1990. b');
    expect(html(Array.from({ length: 101 }, (_, n) => `${n + 1}. a`).join('\n')).match(/<li>/g)).toHaveLength(101);
  });
});

describe('an indent makes no code', () => {
  test.each([
    ['\tĐoạn **đậm**.', '<p>Đoạn <strong>đậm</strong>.</p>'],
    ['    Đoạn.', '<p>Đoạn.</p>'],
    ['\u3000Đoạn.', '<p>Đoạn.</p>'],
    ['\u00a0\u00a0\u00a0\u00a0Đoạn.', '<p>Đoạn.</p>'],
    ['1. a\n\n    b', '<ol>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>'],
    ['```\n  a\n```', '<pre><code>  a\n</code></pre>'],
  ])('%j', (body, expected) => expect(html(body)).toBe(expected));
});

describe('emphasis beside marks, and with spaces inside', () => {
  test.each([
    ['**Phóng viên:**Thưa ông', '<p><strong>Phóng viên:</strong>Thưa ông</p>'],
    ['là**“vụ mùa”**của', '<p>là<strong>“vụ mùa”</strong>của</p>'],
    ['tăng**(gấp đôi)**so', '<p>tăng<strong>(gấp đôi)</strong>so</p>'],
    ['_(Theo TTXVN)_và', '<p><em>(Theo TTXVN)</em>và</p>'],
    ['Ông *nói:*“Được”', '<p>Ông <em>nói:</em>“Được”</p>'],
    ['**Hỏi:** Đáp **A:**B', '<p><strong>Hỏi:</strong> Đáp <strong>A:</strong>B</p>'],
    ['** Tít**', '<p><strong>Tít</strong></p>'],
    ['**Tít **', '<p><strong>Tít</strong></p>'],
    ['** Tít **', '<p><strong>Tít</strong></p>'],
    ['**\u00a0Tít\u00a0**', '<p><strong>Tít</strong></p>'],
    ['__Tít __', '<p><strong>Tít</strong></p>'],
    ['*Chú thích *', '<p><em>Chú thích</em></p>'],
    ['**A **và ** B** và **C**', '<p><strong>A</strong> và  <strong>B</strong> và <strong>C</strong></p>'],
    ['**A:*b*c**', '<p><strong>A:<em>b</em>c</strong></p>'],
  ])('%j', (body, expected) => expect(html(body)).toBe(expected));

  test.each([
    'Một * dấu sao và hai ** dấu sao.',
    '20*30*40 cm',
    'Số 0918***456 và 0919***457',
    'Ông A (*) và bà B (*)',
    'Khách sạn 5*, 4* (đạt chuẩn 3*)',
    '2 ** 3 và 4 ** 5',
    'anh_(1)_moi và gia_lua_he',
  ])('%s stays as it is', (text) => expect(html(text)).toBe(`<p>${text}</p>`));
});

describe('angles', () => {
  test.each([
    'Theo <TTXVN>, <VOV> và <VnExpress>: lũ về.',
    'Đội <A> thắng <B>. <Anh> <em trai> nói.',
    'Mục <Title>, <Script>, <select>, <textarea>, <plaintext>, <style>.',
    'x<y và y>z, <18 hoặc >25, <không rõ>',
    '<![CDATA[ dữ liệu',
    '<!-- nhắc biên tập',
    '<?xml version="1.0"?>',
    '<b>đậm không đóng',
    'đóng không mở</b>',
    '<iframe src="https://a.vn">',
    '<input>',
    '<o:p></o:p>',
    '<div',
  ])('%s is shown as typed, and the next paragraph is there', (text) => {
    const shown = text.replaceAll('<', '&#x3C;').replaceAll('"', '”').replace('=”', '=“');
    const page = html(`${text}\n\nĐoạn **sau**.`);
    expect(page.replaceAll('″', '”').replaceAll(/=”/g, '=“')).toBe(
      `<p>${shown}</p>\n<p>Đoạn <strong>sau</strong>.</p>`,
    );
  });

  test('elements with their ends are elements', () => {
    expect(html('Trẻ <b>đậm</b>, <I>nghiêng</I> và H<sub>2</sub>O<br>x')).toBe(
      '<p>Trẻ <b>đậm</b>, <i>nghiêng</i> và H<sub>2</sub>O<br>x</p>',
    );
    expect(html('<div>\n\nĐoạn **a**\n\n</div>')).toBe('<div>\n<p>Đoạn <strong>a</strong></p>\n</div>');
    expect(html('<ul><li>một<li>hai</ul>')).toContain('<li>một</li><li>hai</li>');
    expect(html('một<!-- ghi\nchú -->hai')).toBe('<p>mộthai</p>');
  });

  test('an element of a line ends in its paragraph, or is none', () => {
    expect(html('<b>Một\n\nhai</b> ba')).toBe('<p>&#x3C;b>Một</p>\n<p>hai&#x3C;/b> ba</p>');
  });

  test('addresses in brackets, code and escapes are what they were', () => {
    expect(html('<https://bao.example.vn/a> <a@b.vn>')).toBe(
      '<p><a href="https://bao.example.vn/a">https://bao.example.vn/a</a> <a href="mailto:a@b.vn">a@b.vn</a></p>',
    );
    expect(html('`<b>` \\<TTXVN>\n\n```\n<div>\n```')).toBe(
      '<p><code>&#x3C;b></code> &#x3C;TTXVN></p>\n<pre><code>&#x3C;div>\n</code></pre>',
    );
    expect(html('[a](<x y.html>) ![<c>](<d e.jpg> "<f>")')).toMatch(/href="x%20y.html".*>&#x3C;c> &#x3C;f></);
  });
});

describe('spaces that are none to Markdown', () => {
  test.each([
    ['##\u00a0Tít', '<h2 id="muc-tit">Tít</h2>'],
    ['\ufeff## Tít', '<h2 id="muc-tit">Tít</h2>'],
    ['##\u200bTít', '<h2 id="muc-tit">Tít</h2>'],
    ['-\u00a0một\n-\u2003hai', '<ul>\n<li>một</li>\n<li>hai</li>\n</ul>'],
    ['1.\u00a0một', '<ol>\n<li>một</li>\n</ol>'],
    ['Một\n\u00a0\nHai', '<p>Một</p>\n<p>Hai</p>'],
  ])('%j', (body, expected) => expect(html(body)).toBe(expected));
});

describe('a bare address ends where the sentence goes on', () => {
  const linked = (body: string): string[] =>
    [...html(body).matchAll(/href="([^"]*)"/g)].map(([, href]) => String(href));

  test.each([
    ['“https://a.vn/y”. Và', 'https://a.vn/y'],
    ['“https://a.vn/y.” Và', 'https://a.vn/y'],
    ['‘www.a.vn’', 'http://www.a.vn'],
    ['https://a.vn/x…', 'https://a.vn/x'],
    ['| «https://a.vn» |\n|---|', 'https://a.vn'],
  ])('%s', (body, address) => {
    expect(linked(body)).toEqual([address]);
    expect(html(body)).toMatch(/<\/a>\.?[”’…»]/);
  });

  test('links of Markdown keep theirs', () => {
    expect(linked('[“https://a.vn”](https://b.vn/…) <https://a.vn/”>')).toEqual([
      'https://b.vn/%E2%80%A6',
      'https://a.vn/%E2%80%9D',
    ]);
  });

  test('and one of mail begins with a word', () => {
    expect(html('nguyễn@a.vn, lan@a.vn')).toBe('<p>nguyễn@a.vn, <a href="mailto:lan@a.vn">lan@a.vn</a></p>');
  });
});

describe('what says nothing leaves no trace', () => {
  test.each([
    ['##\n\n# ** **\n\nMột', '<p>Một</p>'],
    ['Một [ ](https://a.vn)hai <a name="x"></a>', '<p>Một  hai </p>'],
    ['<p>&nbsp;</p>\n\n<p>Một</p>\n\n<p></p>', '<p>Một</p>'],
    ['<p><br></p>', '<p><br></p>'],
  ])('%j', (body, expected) => expect(html(body)).toBe(expected));

  test('the bold element that Google Docs puts around a copy is not bold', () => {
    expect(html('<b style="font-weight:normal;" id="docs-internal-guid-1"><p>Một</p>\n<p>hai</p></b>')).toBe(
      '<p>Một</p>\n<p>hai</p>',
    );
  });

  test('nor do attributes with values that are none', () => {
    expect(html('<table><tr><td colspan="-1" rowspan="9999">a</td><td colspan="2">b</td></tr></table>')).toContain(
      '<td>a</td><td colspan="2">b</td>',
    );
    expect(html('<p dir="x">a</p>\n\n<ol start="x"><li>b</li></ol>')).toBe('<p>a</p>\n<ol><li>b</li></ol>');
  });
});
