import { describe, expect, test } from 'vitest';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Site } from '../../model/site.ts';
import { parseArticle } from './parse-article.ts';
import { parseComment } from './parse-comment.ts';
import { parseNotice } from './parse-notice.ts';
import { parseSite } from './parse-site.ts';
import { parseSitePage } from './parse-site-page.ts';

/* Whoever types exactly what a hint says must get no problem the next time. */

const PATH = 'articles/2022/04/tin.md';
const site = parseSite(
  Buffer.from(
    'name: A\nurl: https://a.vn\ncategories: [{ slug: kinh-te, name: Kinh tế }, { slug: the-thao, name: Thể thao }]\n',
  ),
).site as Site;
const SOUND = { title: 'Tin', date: '2022-04-22', time: '07:04', author: 'Ngọc Hưởng', category: 'kinh-te' };

function article(...lines: string[]): string {
  const names = new Set(lines.map((line) => line.split(':')[0]));
  const sound = Object.entries(SOUND).filter(([name]) => !names.has(name));
  return `---\n${[...sound.map((field) => field.join(': ')), ...lines].join('\n')}\n---\n\nBài viết.\n`;
}

const problemsOf = (text: string): Problem[] => parseArticle(PATH, '', Buffer.from(text), site).problems;

/** A file in which somebody has typed what a hint says, as literally as a hint can be taken. */
function typed(text: string, { place, hint = '' }: Problem): string {
  const lines = text.split('\n');
  const { line = 1, column = 1, length = 0 } = place;
  const old = lines[line - 1] ?? '';
  const put = (from: number, to: number, value: string): void => {
    lines[line - 1] = old.slice(0, from) + value + old.slice(to);
  };
  const [, added] = /^Thêm một dòng, ví dụ: (.*)$/.exec(hint) ?? [];
  const [, written] = /^(?:Viết|Ví dụ|Bỏ phần tên miền, viết): (.*)$/.exec(hint) ?? [];
  const [, meant] = /^Có phải bạn muốn viết “(.*?)”\?/.exec(hint) ?? [];
  const [, chosen] = /^(?:Chọn một trong|Các mã chuyên mục): ([^,.]*)/.exec(hint) ?? [];
  if (added !== undefined) lines.splice(1, 0, added);
  else if (/[Xx]óa dòng này/.test(hint)) lines.splice(line - 1, 1);
  else if (meant !== undefined || chosen !== undefined) put(column - 1, column - 1 + length, meant ?? chosen ?? '');
  else if (written === undefined) throw new Error(`no test knows how to follow: ${hint}`);
  else if (/^(?:- )?[\w-]+: |^- /.test(written)) put((/^\s*/.exec(old)?.[0] ?? '').length, old.length, written);
  else put(column - 1, column - 1 + length, written);
  return lines.join('\n');
}

describe('what a hint says, typed, leaves no problem', () => {
  test.each([
    ['corrections: Số hộ đúng là 120'],
    ['corrections: "Số hộ: 120"'],
    ['tags: [#lúa, #khóm]'],
    ['tags: "#lúa #khóm"'],
    ['tags: lúa, cá'],
    ['tags: [lúa, cá'],
    ['tags: "lúa", "cá"'],
    ['author: "Hồng Diễm", "Gia Khánh"'],
    ['author: Hồng Diễm, Gia Khánh'],
    ['author: HỒNG DIỄM – GIA KHÁNH'],
    ['author: ["Ảnh: Ngọc Hưởng", Gia Khánh (ghi)]'],
    ['title: "A" và "B"'],
    ['title: "A", "B"'],
    ["title: 'A', 'B'"],
    ['title: Bài 2: Về quê'],
    ['title: *Tin nóng'],
    ['title: [Ảnh] Chợ tết'],
    ['title: "Sáng nay'],
    ['title: Giá lúa #1 hôm nay'],
    ['title: Giá lúa # hôm nay'],
    ['tags: [“lúa”, cá; tôm, giá 7,5]'],
    ['author: [“Lê Lan”, An]'],
    ['date: ngày 22 tháng 4 năm 2022'],
    ['time: 7:04 PM'],
    ['series: Làng lụa - Bài 2'],
    ['title:Tin'],
    ['title: "C:\\Users"'],
    ['time:7h4'],
    ['time: 7h4'],
    ['time: 25:00'],
    ['date: 22/4/2022'],
    ['date: 2022-02-30'],
    ['date: 0222-04-22'],
    ['updated: 2222-04-23 08:15'],
    ['updated: 23/04/2022 8h15'],
    ['updated: hôm qua'],
    ['corrections: [{ date: hôm qua, text: Sửa. }]'],
    ['corrections: [{ date: 25/4/2022, text: Sửa. }]'],
    ['category: Kinh tế'],
    ['category: kinhte'],
    ['category: xyz'],
    ['category:'],
    ['kind: foto'],
    ['kind: bài'],
    ['kind: xyz'],
    ['author: [Lan, Bảy'],
    ['series: { name: Hạt gạo: đi xa, part: 2 }'],
    ['corrections: [{ date: 2022-04-25, text: Số hộ: 120 }]'],
    ['id: 142 279'],
    ['draft: có'],
    ['series: Bài 1'],
    ['print: { issue: 12, page: ba }'],
    ['aliases: [https://bao.vn/tin/a.html]'],
    ['aliases: tin cũ'],
    ['tilte: Tin', 'sapo: Tin', 'tóm tắt: Tin'],
    ['sapo: Tin', 'lead: Tin'],
    ['title: ""'],
    ['kicker:Tin', 'lead: Ông nói: được'],
    ['tags:\n-lúa\n-cá'],
    ['title: ! Chú ý khi lũ về'],
    ['title: !!str Chú ý'],
    ['author: [,Lan]'],
  ])('%s', (...lines) => {
    let text = article(...lines);
    const first = problemsOf(text);
    expect(first).not.toEqual([]);
    // All hints of one reading are typed, from the last line to the first; what could not be told at once may follow.
    for (const problem of first.toSorted(
      (a, b) => (b.place.line ?? 0) - (a.place.line ?? 0) || (b.place.column ?? 0) - (a.place.column ?? 0),
    ))
      text = typed(text, problem);
    expect([text, problemsOf(text)]).toEqual([text, []]);
  });

  test.each([
    ['author: "Lan" và "Hoa"', 'author: [Lan, Hoa]'],
    ['author: “Lan” và “Hoa”', 'author: [Lan, Hoa]'],
    ['tags: [, lúa,, cá]', 'tags: [lúa, cá]'],
    ['series: Hạt gạo đi xa, 2', 'series: { name: Hạt gạo đi xa, part: 2 }'],
    ['lead: ! Chú ý', 'lead: "! Chú ý"'],
  ])('what is meant by %s', (line, meant) => {
    expect(problemsOf(article(line))[0]?.hint).toBe(`Viết: ${meant}`);
  });

  const SITE = 'name: A\nurl: https://a.vn\ncategories:\n  - slug: kinh-te\n    name: Kinh tế\n';
  test.each([
    ['url: https://a.vn', 'url: a.vn'],
    ['url: https://a.vn', 'url: https://a.vn/bao/'],
    ['slug: kinh-te', 'slug: Kinh tế'],
    ['name: A\n', 'name: A: B\n'],
    ['name: A\n', 'name: A\nfeeds:\n  items: 0\n'],
    ['name: A\n', 'name: A\nfeeds:\n  itmes: 5\n'],
    ['name: A\n', 'name: A\nauthors:\n  - { name: Lê Hòa, slug: Lê Hoa }\n'],
    ['name: A\n', 'name: A\ncomments:\n  enabled: có\n'],
    ['name: A\n', 'name: A\npermalink: /{nam}/{slug}.html\n'],
    ['name: A\n', 'tagline: Tin\n'],
  ])('site.yml: %j made %j', (right, wrong) => {
    let text = SITE.replace(right, wrong);
    const first = parseSite(Buffer.from(text)).problems;
    expect(first).not.toEqual([]);
    for (const problem of first.toReversed()) text = typed(text, problem);
    expect([text, parseSite(Buffer.from(text)).problems]).toEqual([text, []]);
  });

  test.each([
    [
      'notices/tin.md',
      '---\ntitle: Tin\nfrom: 22/4/2022 7h\nuntil: 2022-04-25 18:00\nlink: xem ở đây\n---\n',
      parseNotice,
    ],
    ['pages/tin.md', '---\ntitle: Tin\norder: đầu\n---\n', parseSitePage],
    ['comments/tin/1.md', '---\nten: Lan\ndate: 22/4/2022\ntime: 7h\n---\n\nHay.\n', parseComment],
  ])('%s', (path, written, parse) => {
    const first = parse(path, '', Buffer.from(written)).problems;
    expect(first).not.toEqual([]);
    const text = first.reduce(typed, written);
    expect([text, parse(path, '', Buffer.from(text)).problems]).toEqual([text, []]);
  });

  test('an empty front-matter', () => {
    const first = problemsOf('---\n---\n\nBài viết.\n');
    const text = first.reduce(typed, '---\n---\n\nBài viết.\n');
    expect(problemsOf(text)).toEqual([]);
  });
});
