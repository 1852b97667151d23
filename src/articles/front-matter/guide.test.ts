import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../../diagnostics/codes.ts';
import type { Site } from '../../model/site.ts';
import { contentKind } from '../listing/content-kind.ts';
import { parseArticle } from '../parsing/parse-article.ts';
import { parseComment } from '../parsing/parse-comment.ts';
import { parseNotice } from '../parsing/parse-notice.ts';
import { parseSite } from '../parsing/parse-site.ts';
import { parseSitePage } from '../parsing/parse-site-page.ts';
import { ARTICLE_FORMS } from './field-forms.ts';

const CONTENT = join(import.meta.dirname, '../../../content');
/** Of another newspaper's content folder the guide may be gone, or another's. */
const isOurs =
  existsSync(join(CONTENT, 'README.md')) &&
  readFileSync(join(CONTENT, 'README.md'), 'utf8').startsWith('# Sổ tay người viết\n');
const guide = isOurs ? readFileSync(join(CONTENT, 'README.md'), 'utf8') : '';
const site = parseSite(
  Buffer.from(
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }, { slug: kinh-te, name: Kinh tế }]\n',
  ),
).site as Site;

const READERS = {
  article: (path: string, bytes: Buffer) => parseArticle(path, '', bytes, site),
  page: (path: string, bytes: Buffer) => parseSitePage(path, '', bytes),
  notice: (path: string, bytes: Buffer) => parseNotice(path, '', bytes),
  comment: (path: string, bytes: Buffer) => parseComment(path, '', bytes),
};

describe.skipIf(!isOurs)('the writers’ guide', () => {
  test('the guide lists every kind of problem, in the words of the table', () => {
    const rows = Object.entries(PROBLEM_KINDS).map(
      ([code, { title, advice }]) => `| \`${code}\` | ${title} | ${advice} |`,
    );
    expect(guide.slice(guide.indexOf('| Mã |')).trimEnd().split('\n').slice(2)).toEqual(rows);
  });

  test('the guide shows every field of an article, with the example that problems show', () => {
    for (const [name, { example }] of Object.entries(ARTICLE_FORMS)) {
      if (!name.includes('.')) expect(guide).toContain(`| \`${name}\` |`);
      if (!name.includes('.')) expect(guide).toContain(`\`${example}\``);
    }
  });

  describe('whoever copies an example gets a file without problems', () => {
    const examples = [...guide.matchAll(/^( *)```md (\S+)\n(.*?)^ *```$/gms)].map(
      ([, indent = '', path = '', text = '']) => ({
        path,
        text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      }),
    );

    test('there are examples of every kind of file', () => {
      expect(new Set(examples.map(({ path }) => contentKind(path)))).toEqual(new Set(Object.keys(READERS)));
    });

    test.each(examples)('$path', ({ path, text }) => {
      const read = READERS[contentKind(path) as keyof typeof READERS];
      expect(read(path, Buffer.from(text)).problems).toEqual([]);
    });
  });

  test('the guide is NFC', () => {
    expect(guide).toBe(guide.normalize('NFC'));
  });
});
