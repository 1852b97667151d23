import { expect, test } from 'vitest';
import type { Notice } from '../model/article.ts';
import { columnsOf, renderNotice, renderNoticeForFeed } from './render-notice.ts';

const notice: Notice = {
  path: 'notices/a.md',
  blob: '',
  slug: 'a',
  title: 'Số cần gọi',
  from: '2026-01-01T00:00',
  until: '2026-02-01T00:00',
  kind: 'phone',
  table: [
    { Nơi: 'Công an <phường>', Số: '0293 3.876-113' },
    { Nơi: 'Cứu thương', 'Giờ trực': '24/24' },
  ],
};
const source = {
  site: { url: 'https://bao.example.vn', pictures: { remote: {} } },
  catalog: { media: () => undefined, addressOfFile: () => undefined },
  readBody: () => 'Gọi khi cần, xem [trang này](/gioi-thieu.html).',
} as unknown as Parameters<typeof renderNotice>[0];

test('columns stand where a row first names them; a row without one has an empty cell', () => {
  expect(columnsOf(notice.table ?? [])).toEqual(['Nơi', 'Số', 'Giờ trực']);
  expect(renderNotice(source, notice)).toMatchInlineSnapshot(
    `"<section class="table" aria-label="Bảng: Số cần gọi" tabindex="0"><table><thead><tr><th scope="col">Nơi</th><th scope="col">Số</th><th scope="col">Giờ trực</th></tr></thead><tbody><tr><td>Công an &lt;phường&gt;</td><td><a href="tel:02933876113">0293 3.876-113</a></td><td></td></tr><tr><td>Cứu thương</td><td></td><td>24/24</td></tr></tbody></table></section><p>Gọi khi cần, xem <a href="/gioi-thieu.html">trang này</a>.</p>"`,
  );
});

test('a column may be called like what every object has', () => {
  const table = [{ constructor: 'a' }, { Số: '1' }] as unknown as Notice['table'];
  expect(renderNotice(source, { ...notice, table })).toContain('<tr><td></td><td>1</td></tr>');
});

test('in a feed links are absolute', () => {
  expect(renderNoticeForFeed(source, notice, '/thong-bao.html')).toMatch(/^<table>/);
  const html = renderNoticeForFeed(source, { ...notice, table: undefined }, '/thong-bao.html');
  expect(html).toContain('href="https://bao.example.vn/gioi-thieu.html"');
});
