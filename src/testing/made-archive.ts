import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../output/files-below.ts';
import { git } from './git.ts';

/** An article of a made-up archive; its file is written from this. */
export interface MadeArticle {
  slug: string;
  title: string;
  at: string;
  category: string;
  authors: string[];
  tags: string[];
  series?: { name: string; part: number };
  image?: string;
  kind?: string;
  alias?: string;
  correction?: string;
  state?: 'draft' | 'withdrawn';
  text: string;
}

/** An article of a month of 2022, with what a test says besides. */
export const articleOfMonth = (month: number, own: Partial<MadeArticle> = {}): MadeArticle => ({
  slug: `bai-${month}`,
  title: `Bài số ${month}`,
  at: `2022-0${month}-11T07:00`,
  category: 'thoi-su',
  authors: ['Phù Sa'],
  tags: [],
  text: `Đoạn ${month}.`,
  ...own,
});

/** A small archive that can be edited and written to a folder, as writers would. */
export interface MadeArchive {
  now: string;
  categories: { slug: string; name: string; former?: string }[];
  feedItems: number;
  /** A pattern, or YAML that has former ones as well. */
  permalink?: string;
  /** Where pictures lie besides the content folder. */
  media?: string;
  articles: MadeArticle[];
  /** Colour of each picture, by its path below `media/`. */
  pictures: Record<string, string>;
  /** Texts of pages, notices and comments, by path. */
  others: Record<string, string>;
  /** The path of an article whose file has a problem. */
  broken?: string;
}

const quote = (text: string): string => JSON.stringify(text);

export const pathOf = ({ slug, at }: MadeArticle): string => `articles/${at.slice(0, 4)}/${at.slice(5, 7)}/${slug}.md`;

function articleText(article: MadeArticle, isBroken: boolean): string {
  const { title, at, category, authors, tags, series, image, kind, alias, correction, state, text } = article;
  const lines = [
    `title: ${quote(title)}`,
    `date: ${at.slice(0, 10)}`,
    `time: ${at.slice(11)}`,
    `author: [${authors.map(quote).join(', ')}]`,
    `category: ${category}`,
    isBroken ? 'danh-muc: không có trường này' : '',
    tags.length > 0 ? `tags: [${tags.map(quote).join(', ')}]` : '',
    series ? `series: { name: ${quote(series.name)}, part: ${series.part} }` : '',
    image ? `image: { src: ${image}, alt: Ảnh }` : '',
    kind ? `kind: ${kind}` : '',
    alias ? `aliases: [${alias}]` : '',
    correction ? `corrections: [{ date: ${at.slice(0, 10)}, text: ${quote(correction)} }]` : '',
    state ? `${state}: true` : '',
  ];
  return `---\n${lines.filter(Boolean).join('\n')}\n---\n\n${text}\n`;
}

const pictureText = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path fill="${colour}" d="M0 0h40v30H0z"/></svg>`;

/** The archive's files: path below the content folder, and text. */
function filesOf(archive: MadeArchive): Map<string, string> {
  const categories = archive.categories.map(
    ({ slug, name, former }) => `  - { slug: ${slug}, name: ${quote(name)}${former ? `, former: ${former}` : ''} }`,
  );
  const settings = ['name: Báo Thử', 'url: https://thu.example.vn', 'categories:', ...categories];
  const permalink = archive.permalink ? `permalink: ${archive.permalink}` : '';
  const media = archive.media ? `media: ${archive.media}` : '';
  return new Map([
    [
      'site.yml',
      [...settings, `feeds: { items: ${archive.feedItems} }`, 'comments: { enabled: true }', permalink, media, ''].join(
        '\n',
      ),
    ],
    ...archive.articles.map((article): [string, string] => {
      const path = pathOf(article);
      return [path, articleText(article, archive.broken === path)];
    }),
    ...Object.entries(archive.pictures).map(([src, colour]): [string, string] => [`media/${src}`, pictureText(colour)]),
    ...Object.entries(archive.others),
  ]);
}

/** Makes a folder hold an archive: writes what differs, removes what does not belong to it. */
export function writeArchive(folder: string, archive: MadeArchive): void {
  const files = filesOf(archive);
  mkdirSync(folder, { recursive: true });
  const there = filesBelow(folder).filter((path) => !path.startsWith('.git/'));
  for (const path of there) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, text] of files) {
    if (there.includes(path) && readFileSync(join(folder, path), 'utf8') === text) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Commits whatever a folder holds, into a repository that is made with the first commit. */
export function commitArchive(folder: string): void {
  if (!readdirSync(folder).includes('.git')) git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'Nội dung');
}

/** Every file of an output folder, by its path. */
export const readOutput = (folder: string): Map<string, string> =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path)).toString('latin1')]));
