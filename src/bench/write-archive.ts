import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MadeArticle, makeArticle } from './made-article.ts';
import { CATEGORIES } from './words.ts';

/** The moment at which made-up archives are built: after every article of theirs, added ones included. */
export const BENCH_NOW = '2026-01-01T00:00';

export const SITE_NAME = 'Báo Đo Tốc Độ';

const SITE = `name: ${SITE_NAME}
url: https://bao.example.vn
permalink: /{year}/{month}/{day}/{slug}.html
categories:
${CATEGORIES.map(([slug, name]) => `  - slug: ${slug}\n    name: ${name}\n`).join('')}`;

/** Writes an archive of `count` articles, with its settings, into a new content folder. */
export function writeArchive(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'site.yml'), SITE);
  for (let index = 0; index < count; index++) writeArticle(folder, makeArticle(index, count));
}

/** Writes one article into a content folder, with more fields of front-matter if given. */
export function writeArticle(folder: string, article: MadeArticle, more: Readonly<Record<string, string>> = {}): void {
  const { title, lead, author, category, tags, day, time, body } = article;
  writeMarkdown(
    join(folder, 'articles', `${article.name}.md`),
    { title, date: day, time, author, category, lead, tags: `[${tags.join(', ')}]`, ...more },
    body,
  );
}

/** Writes a Markdown file with front-matter, whose values are written as they are: YAML that means itself. */
export function writeMarkdown(file: string, fields: Readonly<Record<string, string>>, body: string): void {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${lines.join('')}---\n\n${body}\n`);
}
