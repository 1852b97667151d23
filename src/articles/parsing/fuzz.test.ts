import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../diagnostics/format-problem.ts';
import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import type { Site } from '../../model/site.ts';
import { LARGEST_FRONT_MATTER, LARGEST_SETTINGS, LARGEST_TEXT } from '../../model/text-limits.ts';
import { fc } from '../../testing/properties.ts';
import { parseArticle } from './parse-article.ts';
import { parseComment } from './parse-comment.ts';
import { parseSite } from './parse-site.ts';

/*
 * Whatever a file holds, reading it gives a value or errors, never an exception, in a moment. 10,000 files that nobody would
 * write.
 */

const SITE = 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n';
const site = parseSite(Buffer.from(SITE)).site as Site;
const SOUND = 'title: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: A\ncategory: thoi-su\n';

/** Reads bytes as each kind of file, and looks at what is told. */
const READERS: Record<string, (text: string) => { value: unknown; problems: Problem[]; source: string }> = {
  article: (text) => {
    const source = `---\n${text}\n---\n\nBài.\n`;
    const { article, problems } = parseArticle('articles/2022/04/tin.md', '', Buffer.from(source), site);
    return { value: article, problems, source };
  },
  'sound article with more': (text) => {
    const source = `---\n${SOUND}${text}\n---\n${text}`;
    const { article, problems } = parseArticle('articles/2022/04/tin.md', '', Buffer.from(source), site);
    return { value: article, problems, source };
  },
  comment: (text) => {
    const source = `---\nname: A\ndate: 2022-04-22\ntime: 07:04\n${text}\n---\n${text}`;
    const { comment, problems } = parseComment('comments/tin/1.md', '', Buffer.from(source));
    return { value: comment, problems, source };
  },
  'site.yml': (text) => {
    const source = SITE + text;
    const { site: read, problems } = parseSite(Buffer.from(source));
    return { value: read, problems, source };
  },
};

function holds(read: (text: string) => { value: unknown; problems: Problem[]; source: string }, text: string): void {
  const { value, problems, source } = read(text);
  expect(value === undefined).toBe(haveErrors(problems));
  expect(problems.length).toBeLessThanOrEqual(100);
  for (const problem of problems) expect(formatProblem(problem, source, { color: false }).length).toBeLessThan(3000);
}

const NAMES =
  'title date time author category id lead series tags image corrections aliases draft print name url categories authors feeds'.split(
    ' ',
  );
const PIECES = [
  ...NAMES.map((name) => `${name}: `),
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n- ',
    ': ',
    ':',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '!!map ',
    '#',
    ' #',
    '\t',
  ],
  ...[
    '%',
    '@',
    '? ',
    '- ',
    '---',
    '...',
    '~',
    'true',
    '1',
    '2022-04-22',
    '07:04',
    'ă',
    'a\u0301',
    '\r\n',
    '<<: ',
    '\\',
    '\\x',
    '\u0000',
  ],
  ...[
    '\u00a0',
    '\u200b',
    '\u2028',
    '\ufeff',
    '“',
    '”',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> a\n',
    '<b>',
    '![a](b.jpg)',
    'Ngọc Hưởng',
    '👩‍👧',
  ],
];
const piece = fc.constantFrom(...PIECES);
/** Some pieces in a row, here and there one of them many times over. */
const text = fc
  .array(
    fc.oneof(
      { weight: 15, arbitrary: piece.map((one) => one) },
      {
        weight: 1,
        arbitrary: fc.tuple(piece, fc.integer({ min: 2, max: 60 })).map(([one, times]) => one.repeat(times)),
      },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

describe.each(Object.entries(READERS))('%s', (_, read) => {
  test('2,475 files of any pieces', () => {
    fc.assert(
      fc.property(text, (written) => holds(read, written)),
      { numRuns: 2475 },
    );
  });

  test('25 files of a piece over and over, as long as they may be', () => {
    const most = read === READERS['site.yml'] ? LARGEST_SETTINGS - 1000 : LARGEST_FRONT_MATTER - 1000;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
        const unit = pieces.join('');
        const before = process.cpuUsage();
        holds(read, unit.repeat(Math.floor(most / unit.length)));
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1e6, JSON.stringify(unit)).toBeLessThan(2);
      }),
      { numRuns: 25 },
    );
  });
});

test('what is too large or too deep is told as that, with its place', () => {
  const codes = (read: string, written: string) => READERS[read]?.(written).problems.map(({ code }) => code);
  expect(codes('article', `lead: ${'a '.repeat(LARGEST_FRONT_MATTER)}`)).toEqual(['dau-bai-qua-roi']);
  expect(codes('article', `tags: ${'['.repeat(100)}`)).toEqual(['dau-bai-qua-roi']);
  expect(codes('article', `tags: ${'- '.repeat(100)}`)).toEqual(['dau-bai-qua-roi']);
  expect(codes('site.yml', `x: ${'{a: '.repeat(100)}`)).toEqual(['dau-bai-qua-roi']);
  expect(codes('site.yml', `tagline: ${'a'.repeat(LARGEST_TEXT)}`)).toEqual(['tep-qua-lon']);
  expect(codes('sound article with more', '\n'.repeat(2000))).toEqual(['dau-bai-qua-roi']);
  const large = Buffer.alloc(LARGEST_TEXT + 1, `---\n${SOUND}---\n\nBài. `);
  expect(parseArticle('articles/tin.md', '', large, site).problems.map(({ code }) => code)).toEqual(['tep-qua-lon']);
});

test('names that stand for themselves are told', () => {
  expect(READERS['sound article with more']?.('image: &a { src: *a }').problems.map(({ code }) => code)).toEqual([
    'cu-phap-sai',
  ]);
  expect(READERS['comment']?.('image: &a { src: *a }').problems.map(({ code }) => code)).toEqual(['cu-phap-sai']);
});
