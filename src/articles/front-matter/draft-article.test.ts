import { expect, test } from 'vitest';
import type { Site } from '../../model/site.ts';
import { fc } from '../../testing/properties.ts';
import { parseArticle } from '../parsing/parse-article.ts';
import { parseSite } from '../parsing/parse-site.ts';
import { categoryMeant, draftArticle } from './draft-article.ts';

const site = parseSite(
  Buffer.from(
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }, { slug: the-thao, name: Thể thao }]\n',
  ),
).site as Site;

test('a file that only waits for its text', () => {
  const { path, text } = draftArticle({
    title: 'Bài 2: Về quê',
    category: 'thoi-su',
    authors: ['Ngọc Hưởng'],
    at: '2022-04-02T07:04',
  });
  expect(path).toBe('articles/2022/04/bai-2-ve-que.md');
  expect(text).toBe(
    '---\ntitle: "Bài 2: Về quê"\ndate: 2022-04-02\ntime: 07:04\nauthor: Ngọc Hưởng\ncategory: thoi-su\nlead:\ntags: []\ndraft: true\n---\n\n',
  );
});

test('a title pasted with its line ends is one line', () => {
  const { text } = draftArticle({
    title: 'Cầu\nmới ',
    category: 'thoi-su',
    authors: [' Lan\n'],
    at: '2022-04-02T07:04',
  });
  expect(text).toContain('title: Cầu mới\n');
  expect(text).toContain('author: Lan\n');
});

test('a long title gives a short name of whole syllables, and a slug of one’s own is taken', () => {
  const start = { title: 'rất dài '.repeat(30), category: 'thoi-su', authors: ['A'], at: '2022-04-02T07:04' };
  expect(draftArticle(start).path).toMatch(/^articles\/2022\/04\/(rat-dai-)+(rat|rat-dai)\.md$/);
  expect(draftArticle({ ...start, slug: 'Cầu mới' }).path).toBe('articles/2022/04/cau-moi.md');
});

test('whatever the title and the names, the file is read as an article of them', () => {
  const words = fc.array(
    fc.constantFrom(
      'Cầu',
      'mới',
      ':',
      '"',
      "'",
      '#1',
      '-',
      '*',
      '[',
      ']',
      '{',
      ',',
      '&',
      '!',
      '\\',
      '1975',
      'true',
      '@',
      '%',
      '>',
    ),
    { maxLength: 8 },
  );
  const phrase = words.map((all) => `a ${all.join(' ')}`.trim());
  fc.assert(
    fc.property(phrase, fc.array(phrase, { minLength: 1, maxLength: 3 }), (title, authors) => {
      const { path, text } = draftArticle({ title, category: 'thoi-su', authors, at: '2022-04-02T07:04' });
      const { article, problems } = parseArticle(path, '', Buffer.from(text), site);
      expect(problems).toEqual([]);
      expect(article?.article).toMatchObject({ title, at: '2022-04-02T07:04', category: 'thoi-su' });
      for (const { name } of article?.article.authors ?? []) expect(authors).toContain(name);
    }),
  );
});

test('a category by its slug or its name', () => {
  expect(categoryMeant('the-thao', site)).toBe('the-thao');
  expect(categoryMeant('Thể thao', site)).toBe('the-thao');
  expect(categoryMeant('the thao', site)).toBe('the-thao');
  expect(categoryMeant('van-hoa', site)).toBeUndefined();
});
