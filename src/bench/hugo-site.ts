import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MadeArticle, makeArticle } from './made-article.ts';
import { writeMarkdown } from './write-archive.ts';

const CONFIG = `baseURL = "https://bao.example.vn/"
languageCode = "vi"
title = "Báo Đo Tốc Độ"
timeZone = "Asia/Ho_Chi_Minh"
uglyURLs = true
removePathAccents = true
[taxonomies]
category = "category"
author = "author"
tag = "tags"
`;

const page = (main: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} - {{ site.Title }}</title>
<meta name="description" content="{{ .Params.lead }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
</head>
<body>
<header><a href="/">{{ site.Title }}</a></header>
<main>${main}</main>
</body>
</html>
`;

const ARTICLE = page(`
<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "02/01/2006 15:04" }}</time></p>
<p>{{ .Params.lead }}</p>
{{ .Content }}
<p>{{ range .GetTerms "author" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</p>
<p>{{ range .GetTerms "category" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</p>
</article>
`);

const LIST = page(`
<h1>{{ .Title }}</h1>
{{ $list := .Paginate .Pages 30 }}
<ul>{{ range $list.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "02/01/2006" }}</time> {{ .Params.lead }}</li>
{{ end }}</ul>
{{ with $list.Prev }}<a href="{{ .URL }}">Trang trước</a>{{ end }}
{{ with $list.Next }}<a href="{{ .URL }}">Trang sau</a>{{ end }}
`);

const HOME = LIST.replace('.Paginate .Pages 30', '.Paginate site.RegularPages 30');

/**
 * Writes the articles of `writeArchive` as a site for Hugo: article pages; lists of 30 by category, author, tag, year and of
 * everything; RSS for each of those; a sitemap. A feed holds all of its articles, as ours do with their archive documents: that
 * is what Hugo does unless told otherwise. No search, which Hugo does not have.
 */
export function writeHugoSite(folder: string, count: number): void {
  const files = {
    'config.toml': CONFIG,
    'layouts/_default/single.html': ARTICLE,
    'layouts/_default/list.html': LIST,
    'layouts/index.html': HOME,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (let index = 0; index < count; index++) writeHugoArticle(folder, makeArticle(index, count));
}

/** Writes one article into a Hugo site. */
export function writeHugoArticle(folder: string, article: MadeArticle): void {
  const { title, lead, author, category, tags, day, time, body } = article;
  const fields = {
    title,
    date: `${day}T${time}:00+07:00`,
    author: `[${author}]`,
    category: `[${category}]`,
    lead,
    tags: `[${tags.join(', ')}]`,
  };
  writeMarkdown(join(folder, 'content', `${article.name}.md`), fields, body);
}
