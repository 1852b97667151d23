import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { haveErrors } from '../../diagnostics/problem.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { fc } from '../../testing/properties.ts';
import { parseArticle } from './parse-article.ts';
import { parseSite } from './parse-site.ts';
import { readBody } from './read-body.ts';

const site = parseSite(
  Buffer.from(
    'name: Báo Mẫu\nurl: https://bao.example.vn\ncategories: [{ slug: thoi-su, name: Thời sự }, { slug: xa-hoi, name: Xã hội }]\n',
  ),
).site as Site;

const PATH = 'articles/2022/04/cau-moi.md';
const SHORT = '---\ntitle: Cầu mới\ndate: 2022-04-22\ntime: 07:04\nauthor: Ngọc Hưởng\ncategory: thoi-su\n---\n';

const parse = (text: string | Uint8Array, of = site) => parseArticle(PATH, 'blob', Buffer.from(text as string), of);

/** What front-matter says, with a body below it. */
function articleOf(text: string, of = site): Article {
  const { article, problems } = parse(`${text}\nMưa lớn.\n`, of);
  expect(problems).toEqual([]);
  return article?.article as Article;
}

/** The short article with more lines of front-matter. */
const withLines = (lines: string): string => SHORT.replace('\n---\n', `\n${lines}\n---\n`);

describe('values', () => {
  test('five fields are enough', () => {
    expect(articleOf(SHORT)).toEqual({
      path: PATH,
      blob: 'blob',
      slug: 'cau-moi',
      id: 'cau-moi',
      address: '/2022/04/22/cau-moi.html',
      at: '2022-04-22T07:04',
      title: 'Cầu mới',
      category: 'thoi-su',
      authors: [{ slug: 'ngoc-huong', name: 'Ngọc Hưởng' }],
      byline: 'Ngọc Hưởng',
      tags: [],
      kind: 'article',
      state: 'live',
      corrections: [],
      aliases: [],
    });
  });

  test('every field', () => {
    const article = articleOf(`---
title: "Bài 2: Về quê"
date: 2022-04-22
time: "07:04"
author: [Hồng Diễm, Gia Khánh]
category: xa-hoi
id: 00142279
lead: >-
  Một đoạn sapo
  trên hai dòng.
kicker: Phóng sự
series: { name: Hạt gạo đi xa, part: 2 }
tags: [lúa, Lúa, khóm Cầu Đúc, 2022]
image:
  src: /media/2022/cầu.jpg
  alt: Cây cầu
  caption: Cầu mới.
  credit: TRUNG QUÂN
byline: "Bài, ảnh: HỒNG DIỄM – GIA KHÁNH"
kind: photo
updated: 2022-04-23T08:15
corrections:
  - date: 2022-04-25
    text: Số hộ đúng là 120.
aliases: [/thoi-su/cau-moi-142279.html, '/index.php?id=5&tên=mưa']
draft: false
withdrawn: true
print: { issue: 0045, page: 3 }
---
`);
    expect(article).toMatchObject({
      id: '00142279',
      address: '/2022/04/22/cau-moi.html',
      updated: '2022-04-23T08:15',
      title: 'Bài 2: Về quê',
      lead: 'Một đoạn sapo trên hai dòng.',
      kicker: 'Phóng sự',
      category: 'xa-hoi',
      authors: [
        { slug: 'hong-diem', name: 'Hồng Diễm' },
        { slug: 'gia-khanh', name: 'Gia Khánh' },
      ],
      byline: 'Bài, ảnh: HỒNG DIỄM – GIA KHÁNH',
      tags: [
        { slug: 'lua', name: 'lúa' },
        { slug: 'khom-cau-duc', name: 'khóm Cầu Đúc' },
        { slug: '2022', name: '2022' },
      ],
      series: { slug: 'hat-gao-di-xa', name: 'Hạt gạo đi xa', part: 2 },
      image: { src: '2022/cầu.jpg', alt: 'Cây cầu', caption: 'Cầu mới.', credit: 'TRUNG QUÂN' },
      kind: 'photo',
      state: 'withdrawn',
      corrections: [{ date: '2022-04-25', text: 'Số hộ đúng là 120.' }],
      aliases: ['/thoi-su/cau-moi-142279.html', '/index.php?id=5&t%C3%AAn=m%C6%B0a'],
      print: { issue: '0045', page: 3 },
    });
  });

  test.each([
    ['time: 15:52', 'time: "15:52"'],
    ['id: 142279', 'id: "142279"'],
    ['kicker: 1.10', 'kicker: "1.10"'],
    ['kicker: yes', 'kicker: "yes"'],
    ['title: 1975', 'title: "1975"'],
    ['tags: [0x1F]', 'tags: ["0x1F"]'],
  ])('%s is what it is in quotes', (plain, quoted) => {
    const withLine = (line: string): string => {
      const others = SHORT.split('\n').filter((other) => other.split(':')[0] !== line.split(':')[0]);
      return others.toSpliced(1, 0, line).join('\n');
    };
    expect(articleOf(withLine(plain))).toEqual(articleOf(withLine(quoted)));
  });

  test('empty fields that are not needed are as good as none', () => {
    expect(articleOf(withLines('lead:\nkicker: ""\ntags: []\nimage:\n  src:\n  alt:\nupdated: ~'))).toEqual(
      articleOf(SHORT),
    );
  });

  test('the address follows the pattern of the site', () => {
    const { site: other } = parseSite(
      Buffer.from(
        'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\npermalink: "/{category}/{slug}-{id}.html"\n',
      ),
    );
    expect(articleOf(withLines('id: 142279'), other).address).toBe('/thoi-su/cau-moi-142279.html');
  });

  test('draft and withdrawn', () => {
    expect(articleOf(withLines('draft: true')).state).toBe('draft');
    expect(articleOf(withLines('withdrawn: true')).state).toBe('withdrawn');
    expect(articleOf(withLines('draft: true\nwithdrawn: true')).state).toBe('withdrawn');
  });
});

describe('bytes', () => {
  const text = `${withLines('lead: Đồng Tháp, Ðồng Nai\ntags: [lúa]')}\nSáng nay, ở Ðồng Nai.\n\nHết.\n`;
  const plain = parse(text).article;

  test.each([
    ['a byte-order mark', `\ufeff${text}`],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', text.replaceAll('\n', '\r')],
    ['NFD', text.normalize('NFD')],
    ['spaces after the hyphens', text.replaceAll('---\n', '--- \t\n')],
    ['the language told', text.replace('---\n', '---yaml\n')],
    ['all of it', `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`],
  ])('%s changes nothing', (_, written) => {
    expect(parse(written)).toEqual({ article: plain, problems: [] });
  });

  test('Ð is made Đ', () => {
    expect(plain?.article.lead).toBe('Đồng Tháp, Đồng Nai');
    expect(plain?.body).toBe('\nSáng nay, ở Đồng Nai.\n\nHết.\n');
  });

  test('the body starts after the closing line', () => {
    expect(parse(`${SHORT}Một\n`).article).toMatchObject({ body: 'Một\n', bodyLine: 8 });
    expect(parse(`${SHORT}\n\n---\n\nHai\n`).article).toMatchObject({ body: '\n\n---\n\nHai\n', bodyLine: 8 });
    expect(parse(SHORT.trimEnd()).article).toMatchObject({ body: '' });
  });

  test('reading the body alone gives the same body', () => {
    const folder = mkdtempSync(join(tmpdir(), 'body-'));
    mkdirSync(join(folder, 'articles/2022/04'), { recursive: true });
    for (const written of [
      text,
      `\ufeff${text.normalize('NFD').replaceAll('\n', '\r\n')}`,
      text.replaceAll('\n', '\r'),
      SHORT,
    ]) {
      writeFileSync(join(folder, PATH), written);
      const { body, bodyLine } = parse(written).article ?? {};
      expect(readBody(folder, { path: PATH })).toEqual({ body, bodyLine });
    }
    rmSync(folder, { recursive: true });
  });
});

describe('problems', () => {
  test('all of a file are told at once, each at its place', () => {
    const { article, problems } = parseArticle(
      'articles/Tin.md',
      'blob',
      Buffer.from(
        '\ufeff---\r\ntitle: Tin\r\ndate: 2022-02-30\r\ntime: 7h\r\ncategory: the-gioi\r\nimage: { src: a.jpg, alt: A, x: 1 }\r\n---\r\n\u0001',
      ),
      site,
    );
    expect(article).toBeUndefined();
    expect(problems.map(({ code, place: { line, column, length } }) => [code, line, column, length])).toEqual([
      ['ten-tep-sai', undefined, undefined, undefined],
      ['ky-tu-cam', 8, 1, 1],
      ['ngay-sai', 3, 7, 10],
      ['gio-sai', 4, 7, 2],
      ['truong-thieu', 1, 1, 3],
      ['chuyen-muc-la', 5, 11, 8],
      ['truong-la', 6, 30, 1],
    ]);
  });

  test('front-matter in JavaScript is not run', () => {
    const { problems } = parse('---javascript\n{ title: (globalThis.ran = true) }\n---\n');
    expect(problems.map(({ code }) => code)).toEqual(['dau-bai-la']);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test.each([
    '__proto__: { draft: true }',
    'constructor: a',
    'toString: a',
  ])('%s is an unknown field like others', (line) => {
    expect(parse(withLines(line)).problems.map(({ code }) => code)).toEqual(['truong-la']);
  });

  test('aliases that would blow up are refused', () => {
    const lines = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
    ];
    expect(parse(withLines(lines.join('\n'))).problems.length).toBeGreaterThan(0);
  });
});

const NAMES = [
  'title',
  'date',
  'time',
  'author',
  'category',
  'series',
  'tags',
  'image',
  'updated',
  'corrections',
  'aliases',
  'draft',
  'print',
  'kind',
  'x',
];

describe('hostile files', () => {
  /** Whatever a file holds, it is an article, or its problems are told, with places that exist in it. */
  const holds = (bytes: Uint8Array): void => {
    const { article, problems } = parse(bytes);
    expect(article === undefined).toBe(haveErrors(problems));
    const lines = Buffer.from(bytes)
      .toString()
      .replace(/^\ufeff/, '')
      .split(/\r?\n|\r/);
    for (const { place, message } of problems) {
      expect(message).not.toBe('');
      if (place.line === undefined) continue;
      const line = lines[place.line - 1];
      expect(line).toBeDefined();
      expect(place.column ?? 1).toBeGreaterThan(0);
      expect(place.column ?? 1).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      expect(place.length ?? 1).toBeGreaterThan(0);
    }
  };

  test('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds));
  });

  test('any YAML between the hyphens', () => {
    const piece = fc.constantFrom(
      'title',
      'date',
      'image',
      'tags',
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '!!map',
      '#',
      ' #',
      '\t',
      '%',
      '@',
      '?',
      '---',
      '...',
      '~',
      'true',
      '1',
      'ă',
      '\r\n',
      '<<',
      '\\',
      '\u0000',
      '\u2028',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => holds(Buffer.from(`---\n${pieces.join('')}\n---\n`))),
      { numRuns: 1000 },
    );
  });

  test('a sound article with some bytes changed', () => {
    const sound = Buffer.from(
      withLines(
        'lead: "Một"\ntags: [lúa, cá]\nimage: { src: a.jpg, alt: Ảnh }\ncorrections:\n  - { date: 2022-04-25, text: Sửa. }',
      ),
    );
    const change = fc.tuple(
      fc.nat(sound.length - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from(':"\'#-[]{}&*!|>\n\r\t ,'))),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = Buffer.from(sound);
        for (const [index, byte] of changes) bytes[index] = byte;
        holds(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '{"toString":1}',
    '[{"toString":0}]',
    '[[{"valueOf":1,"toString":null}]]',
  ])('the value %s in any field', (value) => {
    for (const name of NAMES) holds(Buffer.from(`---\n{"${name}":${value}}\n---\n`));
  });

  test('any values in the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 2 })), (fields) =>
        holds(Buffer.from(`---\n${JSON.stringify(fields)}\n---\n`)),
      ),
      { numRuns: 300 },
    );
  });
});
