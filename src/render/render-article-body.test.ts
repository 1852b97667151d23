import { expect, test } from 'vitest';
import type { Article } from '../model/article.ts';
import { siteSchema } from '../model/site.ts';
import { sampleArticle } from '../model/testing/sample-article.ts';
import type { BodySource } from './body-source.ts';
import { renderArticleBody, renderArticleForFeed } from './render-article-body.ts';

const site = siteSchema.parse({
  name: 'Báo Mẫu',
  url: 'https://bao.example.vn',
  categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
});

function sourceOf(bodies: Record<string, string>) {
  const read: string[] = [];
  const source: BodySource = {
    site,
    catalog: { media: () => undefined, addressOfFile: () => undefined },
    readBody: ({ path }) => {
      read.push(path);
      return bodies[path] ?? '';
    },
  };
  return { source, read };
}

const article = (path: string, blob: string, own: Partial<Article> = {}): Article =>
  sampleArticle({ path, blob, byline: 'Ngọc Hưởng', ...own });

test('a page and its feeds read the body once', () => {
  const { source, read } = sourceOf({ 'articles/a.md': 'Chợ [nổi](/a.html).\n\nNGỌC HƯỞNG' });
  const tin = article('articles/a.md', 'once-1');
  expect(renderArticleForFeed(source, tin)).toBe('<p>Chợ <a href="https://bao.example.vn/a.html">nổi</a>.</p>\n');
  expect(renderArticleBody(source, tin).html).toBe('<p>Chợ <a href="/a.html">nổi</a>.</p>\n');
  expect(read).toEqual(['articles/a.md']);
});

test('an edited file is read again', () => {
  const { source, read } = sourceOf({ 'articles/a.md': 'a' });
  renderArticleBody(source, article('articles/a.md', 'edit-1'));
  renderArticleBody(source, article('articles/a.md', 'edit-2'));
  expect(read).toHaveLength(2);
});

test('what was used longest ago is let go', () => {
  const { source, read } = sourceOf({});
  for (let n = 0; n <= 1000; n++) {
    renderArticleBody(source, article(`articles/${n}.md`, `many-${n}`));
    renderArticleBody(source, article('articles/kept.md', 'many-kept'));
  }
  read.length = 0;
  renderArticleBody(source, article('articles/kept.md', 'many-kept'));
  renderArticleBody(source, article('articles/0.md', 'many-0'));
  expect(read).toEqual(['articles/0.md']);
});

test('the first picture of an article without one of its own is fetched at once', () => {
  const { source } = sourceOf({ 'articles/a.md': '![a](https://anh.example/a.jpg)' });
  expect(renderArticleBody(source, article('articles/a.md', 'eager-1')).html).toContain('fetchpriority="high"');
  const withPicture = article('articles/a.md', 'eager-1', { image: { src: 'https://anh.example/b.jpg', alt: '' } });
  expect(renderArticleBody(source, withPicture).html).toContain('loading="lazy"');
});
