import { expect, test } from 'vitest';
import { parseSite } from './parse-site.ts';

const NEEDED = 'name: Báo Mẫu\nurl: https://bao.example.vn/\ncategories:\n  - slug: thoi-su\n    name: Thời sự\n';

const siteOf = (text: string) => {
  const { site, problems } = parseSite(Buffer.from(text));
  expect(problems).toEqual([]);
  return site;
};

test('three lines are enough; everything else has a default', () => {
  expect(siteOf(NEEDED)).toEqual({
    name: 'Báo Mẫu',
    url: 'https://bao.example.vn',
    categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
    authors: [],
    tags: [],
    series: [],
    legal: {},
    permalink: { pattern: '/{year}/{month}/{day}/{slug}.html', former: [] },
    feeds: { items: 50, ttl: 60 },
    search: { abbreviations: [] },
    comments: { enabled: false },
    pictures: { remote: {} },
  });
});

test('numbers and switches are read as such, text as it is written', () => {
  const site = siteOf(
    `${NEEDED}legal: { phone: 0293000000 }\nfeeds: { items: 20 }\ncomments: { enabled: true }\npictures:\n  remote:\n    https://anh.example.vn/1.jpg: { width: 800, height: 600 }\n`,
  );
  expect(site).toMatchObject({
    legal: { phone: '0293000000' },
    feeds: { items: 20, ttl: 60 },
    comments: { enabled: true },
    pictures: { remote: { 'https://anh.example.vn/1.jpg': { width: 800, height: 600 } } },
  });
});

test('known names have the slug that their name makes, or their own', () => {
  expect(siteOf(`${NEEDED}authors: [{ name: Lê Hoa }, { name: Lê Hòa, slug: le-hoa-2 }]\n`)?.authors).toEqual([
    { name: 'Lê Hoa', slug: 'le-hoa' },
    { name: 'Lê Hòa', slug: 'le-hoa-2' },
  ]);
});

test('NFD, CRLF and a byte-order mark change nothing', () => {
  expect(siteOf(`\ufeff${NEEDED.normalize('NFD').replaceAll('\n', '\r\n')}`)).toEqual(siteOf(NEEDED));
});

test.each([
  '/{category}/{slug}-{id}.html',
  '/tin/{id}.html',
  '/{year}/{slug}.html',
])('%s is a pattern of addresses', (permalink) => {
  expect(siteOf(`${NEEDED}permalink: "${permalink}"\n`)?.permalink).toEqual({ pattern: permalink, former: [] });
});

test.each([
  '{slug}.html',
  '/{slug}',
  '/{year}.html',
  '/{nam}/{slug}.html',
  '/a b/{slug}.html',
  '//{slug}.html',
  '/../{slug}.html',
  '/{slug}.html?x',
  '/404.html/{slug}.html',
  '/{slug}.html/{id}.html',
])('%s is none', (permalink) => {
  expect(parseSite(Buffer.from(`${NEEDED}permalink: "${permalink}"\n`)).problems.map(({ code }) => code)).toEqual([
    'permalink-sai',
  ]);
});

test.each([
  '/luu-tru/{slug}.html',
  '/chuyen-muc/{category}/{slug}.html',
  '/{slug}/index.html',
  '/rss.xml/{slug}.html',
])('%s would lead into what the site has itself', (permalink) => {
  expect(parseSite(Buffer.from(`${NEEDED}permalink: "${permalink}"\n`)).problems.map(({ code }) => code)).toEqual([
    'dia-chi-danh-rieng',
  ]);
});

test.each([
  ['https://báo.vn', 'https://xn--bo-mia.vn'],
  ['HTTPS://BAO.VN:443/', 'https://bao.vn'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://[::1]:80', 'http://[::1]'],
])('the site may stand at %s', (written, url) =>
  expect(siteOf(NEEDED.replace('https://bao.example.vn/', `"${written}"`))?.url).toBe(url));

test.each([
  'https://ten:mat-khau@bao.vn',
  'https://bao.vn\\\\tin',
  'https://b*.vn',
  'https://a;b.vn',
  "https://b'a.vn",
  'https://bao..vn',
  'https://bao.vn.',
])('the site cannot stand at %s', (written) =>
  expect(
    parseSite(Buffer.from(NEEDED.replace('https://bao.example.vn/', `"${written}"`))).problems.map(({ code }) => code),
  ).toEqual(['dang-sai']));

test.each(['authors', 'tags', 'series'])('a name without letters among %s is told', (field) =>
  expect(parseSite(Buffer.from(`${NEEDED}${field}: [{ name: "…" }, { name: a }]\n`)).problems).toMatchObject([
    { code: 'ten-khong-chu' },
  ]));

test.each([
  '\u200bHậu Giang',
  'Hậu G\u00adiang',
  'Hậu \u2060Giang\ufeff ',
  '\u202aHậu Giang\u202c',
])('signs that nobody sees make no other name: %j', (name) =>
  expect(siteOf(`${NEEDED}tags: [{ name: "${name}" }]\n`)?.tags).toEqual([{ name: 'Hậu Giang', slug: 'hau-giang' }]));

test('no list stands at index.html, which belongs to the host', () => {
  expect(siteOf(`${NEEDED}tags: [{ name: Index }]\n`)?.tags).toEqual([{ name: 'Index', slug: 'index-1' }]);
  const { problems } = parseSite(
    Buffer.from(`${NEEDED.replace('thoi-su', 'index')}authors: [{ name: A, slug: index }]\n`),
  );
  expect(problems.map(({ code, hint }) => [code, hint])).toEqual([
    ['chuyen-muc-cam', 'Chọn một mã khác.'],
    ['chuyen-muc-cam', 'Chọn một mã khác.'],
  ]);
});

test('a group where a list of words is expected is called one', () => {
  const { problems } = parseSite(Buffer.from(NEEDED.replace('name: Thời sự', 'name: Thời sự\n    former: { a: b }')));
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('một nhóm trường con')]);
});

test.each([
  ['https://m.vn', 'https://m.vn/'],
  ['HTTPS://m.vn/anh//', 'https://m.vn/anh/'],
  ['/mnt/anh', '/mnt/anh'],
  ['../kho', '../kho'],
])('pictures may lie at %s', (written, media) => expect(siteOf(`${NEEDED}media: ${written}\n`)?.media).toBe(media));

test.each([
  'https://m.vn/?a=1',
  'https://m.vn/#a',
  'https://ten:mat-khau@m.vn/',
  '//m.vn/anh',
  'ftp://m.vn',
])('pictures cannot lie at %s', (written) =>
  expect(parseSite(Buffer.from(`${NEEDED}media: "${written}"\n`)).problems.map(({ code }) => code)).toEqual([
    'dang-sai',
  ]));

test.each([
  ['bao.vn,2004', []],
  ['toasoan@bao.vn,2004-12', []],
  ['bao.vn,2004-02-29', []],
  ['bao.vn,2004-13', ['dang-sai']],
  ['bao.vn,2005-02-29', ['dang-sai']],
  ['bao.vn', ['dang-sai']],
])('the authority %s has the problems %j', (authority, codes) => {
  const { problems } = parseSite(Buffer.from(`${NEEDED}feeds: { authority: "${authority}" }\n`));
  expect(problems.map(({ code }) => code)).toEqual(codes);
});
