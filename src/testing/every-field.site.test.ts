import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../build/build.ts';
import { articleFields, commentFields, noticeFields, pageFields } from '../model/front-matter.ts';
import { siteSchema } from '../model/site.ts';

/*
 * A newspaper with a word of its own in every field and body of every kind of content. The schemas tell which fields there are,
 * so that a field that is added without a place on a page fails here.
 */

/** A field: what a writer enters, and what a reader finds of it. */
type Field = [entered: string, found: RegExp];

const own = (word: string): Field => [word, new RegExp(word, 'i')];

const ARTICLE: Record<string, Field> = {
  title: own('Tít zalpha'),
  date: ['2022-04-22', /22\/04\/2022/],
  time: ['07:04', /07:04/],
  author: own('Zbeta Ngọc'),
  category: ['thoi-su', /Mục zmuc/],
  id: own('zid99'),
  lead: own('Sapo zgamma'),
  kicker: own('Zdelta'),
  series: ['{ name: Loạt zepsilon, part: 1 }', /Loạt zepsilon<\/a> · Bài 1/],
  tags: ['[zeta lúa]', />zeta lúa</],
  image: [
    '{ src: anh.svg, alt: Ảnh zeta1, caption: Chú thích zeta2, credit: ZETA3 }',
    /alt="Ảnh zeta1"[\s\S]*Chú thích zeta2[\s\S]*ZETA3/,
  ],
  byline: own('Bài, ảnh: ZTHETA'),
  kind: ['photo', /item-kind">Ảnh</],
  updated: ['2022-04-23 08:15', /Cập nhật: <time[^>]*>23\/04\/2022 08:15/],
  corrections: ['[{ date: 2022-04-25, text: Cải chính ziota }]', /25\/04\/2022<\/time>: Cải chính ziota/],
  print: ['{ issue: zkappa, page: 7 }', /báo số zkappa\s*, trang 7/],
};
/** Fields that decide whether and where an article stands, each with a test elsewhere. */
const DECIDING = ['draft', 'withdrawn', 'pin', 'order', 'aliases'];

const NOTICE: Record<string, Field> = {
  title: own('Thông báo zlambda'),
  from: ['2022-04-22 07:00', /22\/04\/2022 07:00/],
  until: ['2099-04-22 07:00', /22\/04\/2099 07:00/],
  link: ['https://zmu.example.vn/', /href="https:\/\/zmu\.example\.vn\/"/],
  kind: ['price', /Giá cả/],
  table: ['[{ Cột znu: Ô zxi }]', /Cột znu[\s\S]*Ô zxi/],
};
const PAGE: Record<string, Field> = { title: own('Trang zomicron'), lead: own('Lời zpi'), order: ['1', /./] };
const COMMENT: Record<string, Field> = {
  name: own('Zrho Lan'),
  date: ['2022-04-24', /24\/04\/2022/],
  time: ['19:30', /19:30/],
};

const fileOf = (fields: Record<string, Field>, body: string): string =>
  `---\n${Object.entries(fields)
    .map(([name, [entered]]) => `${name}: ${/^[[{]/.test(entered) ? entered : JSON.stringify(entered)}\n`)
    .join('')}---\n\n${body}\n`;

const SITE = `name: Báo zsigma
url: https://bao.example.vn
tagline: Hiệu ztau
description: Tả zupsilon
banner: Băng zphi
categories: [{ slug: thoi-su, name: Mục zmuc, description: Mục tả zchi }]
legal:
  governingBody: Chủ quản zpsi
  agency: Cơ quan zomega
  licence: { number: zlic1, date: 01/02/2003, issuer: zlic2 }
  head: { title: Tổng zhead, name: Lê zhead2 }
  address: Số zaddr
  phone: 0293 123 456
  email: zmail@bao.example.vn
feeds: { copyright: Quyền zcopy, ttl: 77, hub: "https://zhub.example.vn/" }
search: { abbreviations: [{ short: ZABB, long: Zlong dài }] }
comments: { enabled: true, mail: zthu@bao.example.vn }
`;
/** Each word of the settings, and the file in which a reader or a program finds it. */
const OF_SITE: [file: string, found: string][] = [
  ...['zsigma', 'ztau', 'zphi', 'zmuc', 'zpsi', 'zomega', 'zlic1', '01/02/2003', 'zlic2', 'Tổng zhead', 'zhead2'].map(
    (word): [string, string] => ['index.html', word],
  ),
  ...['zaddr', 'tel:0293123456', 'zmail@', 'zupsilon'].map((word): [string, string] => ['index.html', word]),
  ['chuyen-muc/thoi-su.html', 'zchi'],
  ...['zcopy', '77', 'zhub'].map((word): [string, string] => ['rss.xml', word]),
  ['search/manifest.json', 'Zlong'],
  ['2022/04/22/tin.html', 'zthu@'],
];

const ELSEWHERE = ['authors', 'indexNow', 'media', 'permalink', 'pictures', 'series', 'tags'];

const folder = mkdtempSync(join(tmpdir(), 'every-field-'));
const out = join(folder, 'out');
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
};
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

beforeAll(async () => {
  write('site.yml', SITE);
  write('articles/tin.md', fileOf(ARTICLE, 'Thân bài zbody.'));
  write('notices/bao.md', fileOf(NOTICE, 'Thân thông báo zbody2.'));
  write('pages/ztrang.md', fileOf(PAGE, 'Thân trang zbody3.'));
  write('comments/zid99/1.md', fileOf(COMMENT, 'Ý kiến zbody4.'));
  write('media/anh.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
  const { problems } = await build({
    root: resolve(import.meta.dirname, '../..'),
    content: join(folder, 'content'),
    out,
    cache: join(folder, 'cache'),
    jobs: 1,
    now: '2026-11-24T08:00',
    clean: false,
  });
  expect(problems).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every field of the schemas has a word here', () => {
  const names = (schema: { shape: object }): string[] => Object.keys(schema.shape).sort();
  expect([...Object.keys(ARTICLE), ...DECIDING].sort()).toEqual(names(articleFields(['thoi-su'])));
  expect(Object.keys(NOTICE).sort()).toEqual(names(noticeFields));
  expect(Object.keys(PAGE).sort()).toEqual(names(pageFields));
  expect(Object.keys(COMMENT).sort()).toEqual(names(commentFields));
});

test.each([
  ['article', '2022/04/22/tin.html', ARTICLE, 'zbody'],
  ['notice', 'thong-bao.html', NOTICE, 'zbody2'],
  ['page of the site', 'ztrang.html', PAGE, 'zbody3'],
  ['comment', '2022/04/22/tin.html', COMMENT, 'zbody4'],
])('whatever a writer enters in an %s reaches its reader', (_, page, fields, body) => {
  const html = read(page);
  const lost = Object.entries(fields).filter(([, [, found]]) => !found.test(html));
  expect(lost.map(([name]) => name)).toEqual([]);
  expect(html).toContain(body);
});

test('whatever an editor enters in site.yml is used', () => {
  expect(OF_SITE.filter(([file, word]) => !read(file).toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  const unnamed = Object.keys(siteSchema.shape).filter((name) => !new RegExp(`^${name}:`, 'm').test(SITE));
  // The spelling of names, the pattern of addresses, the key of a search engine, where pictures lie: each has tests of its own.
  expect(unnamed.sort()).toEqual(ELSEWHERE);
});

test('feeds and the index hold the bodies too', () => {
  expect(read('rss.xml')).toContain('zbody');
  expect(read('rss/thong-bao.xml')).toMatch(/zlambda[\s\S]*zxi[\s\S]*zbody2/);
  expect(readdirSync(join(out, 'search'), { recursive: true, encoding: 'utf8' }).join('\n')).toContain('texts');
});
