import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const LEAVES = ['diagnostics', 'vietnamese', 'model'];
const ARTICLES = ['articles/listing', 'articles/front-matter', 'articles/body', 'articles/parsing'];
const READING = ['markdown', ...ARTICLES, 'render'];
const DECIDING = ['catalog', 'views', 'plan', 'feeds', 'search'];
const SHOWING = ['pages', 'layouts', 'components', 'styles'];
const MAKING = ['output', 'workers'];

/** Which rooms each room may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  diagnostics: [],
  vietnamese: [],
  model: ['diagnostics', 'vietnamese'],
  markdown: LEAVES,
  media: LEAVES,
  'articles/listing': LEAVES,
  'articles/front-matter': [...LEAVES, 'articles/listing'],
  'articles/body': [...LEAVES, 'markdown', 'articles/front-matter'],
  'articles/parsing': [...LEAVES, 'markdown', 'media', ...ARTICLES],
  'media-store': [...LEAVES, 'media', 'articles/listing', 'articles/parsing'],
  render: [...LEAVES, 'markdown'],
  catalog: [...LEAVES, ...READING],
  views: [...LEAVES, 'catalog'],
  plan: [...LEAVES, 'catalog', 'views'],
  feeds: [...LEAVES, ...READING, 'catalog', 'views'],
  search: [...LEAVES, ...READING, 'catalog'],
  ...Object.fromEntries(SHOWING.map((room) => [room, [...LEAVES, ...READING, ...DECIDING, ...SHOWING]])),
  cli: ['diagnostics', 'vietnamese', 'articles/listing'],
  output: [...LEAVES, 'catalog', 'views', 'plan'],
  workers: [...LEAVES, 'media', ...READING, ...DECIDING, 'output'],
  publish: [...LEAVES, ...READING, 'catalog', 'views', 'output', 'cli'],
  build: [...LEAVES, 'media', ...READING, ...DECIDING, ...SHOWING, ...MAKING, 'publish', 'cli'],
  dev: [...LEAVES, ...READING, ...DECIDING, ...MAKING, 'publish', 'cli', 'build'],
  bench: ['diagnostics', 'model', 'vietnamese', 'media', 'articles/listing', 'output', 'publish', 'testing'],
  scripts: ['cli', 'media-store', 'build', 'dev', 'bench', ...ARTICLES, 'catalog', 'publish', 'diagnostics', 'testing'],
};

/** Source files as paths from the project's root; tests and their helpers may import whatever they test. */
const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
  .filter((path) => /\.(ts|astro)$/.test(path) && !/\.test\.ts$|\/testing\/|\.d\.ts$/.test(path))
  .sort();

/** The room of a file: its folder below `src`, and the folder below that where a room is divided. */
function roomOf(path: string): string {
  const [top = '', room = '', part = ''] = path.split('/');
  if (top === 'scripts') return top;
  return MAY_IMPORT[`${room}/${part}`] ? `${room}/${part}` : room;
}

/** The scripts of a file: all of a module; the front-matter and the script elements of a component. */
function scriptsOf(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8');
  if (path.endsWith('.ts')) return text;
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontMatter, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1])].join('\n');
}

const modulesOf = (path: string): string[] =>
  ts.preProcessFile(scriptsOf(path), true, true).importedFiles.map(({ fileName }) => fileName);

const importsOf = (path: string): string[] =>
  modulesOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(ROOT, resolve(ROOT, dirname(path), name)).replaceAll('\\', '/'));

const graph = new Map(sources.map((path) => [path, importsOf(path)]));

/** The words of errors that are for whoever runs a command, by file. */
const failureWords = sources.flatMap((path) =>
  [
    ...readFileSync(join(ROOT, path), 'utf8').matchAll(
      /new (?:WrongArguments|BuildFailed|PublishFailed|GitFailed|UnreadableMedia)\(\s*([`'"][^`'"]+)/g,
    ),
  ].map(([, words = '']) => ({ path, words })),
);

describe('the house', () => {
  it('speaks Vietnamese to the paper', () => {
    expect(failureWords.length).toBeGreaterThan(40);
    const isForProgrammers = (path: string): boolean => /bench/.test(path);
    expect(failureWords.filter(({ path, words }) => !isForProgrammers(path) && !/[à-ỹđ]/i.test(words))).toEqual([]);
  });

  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(graph.get('src/views/index.ts')).toContain('src/views/article.ts');
  });

  it('has a rule for each room', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !MAY_IMPORT[room])).toEqual([]);
  });

  it('lets data flow one way', () => {
    const breaches = [...graph].flatMap(([path, imports]) =>
      imports
        .filter((target) => target.startsWith('src/') || target.startsWith('scripts/'))
        .filter((target) => roomOf(target) !== roomOf(path) && !MAY_IMPORT[roomOf(path)]?.includes(roomOf(target)))
        .map((target) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  it('tells code for the browser by a folder called client', () => {
    const isClient = (path: string): boolean => path.includes('/client/');
    const breaches = [...graph].flatMap(([path, imports]) =>
      imports
        .filter((target) => path.endsWith('.ts') && isClient(target) && !isClient(path))
        .map((target) => `${path} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  it('gives the browser nothing that needs a server', () => {
    const needsServer = (path: string): boolean =>
      path.endsWith('.ts') && modulesOf(path).some((name) => name.startsWith('node:'));
    const clients = [...graph.keys()].filter((path) => path.includes('/client/'));
    expect([...reachable(clients)].filter(needsServer)).toEqual([]);
  });

  it('has no circles', () => {
    expect(findCircle(graph)).toEqual([]);
  });

  it('is drawn in src/README.md: every room, and no file that is not there', () => {
    const map = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.filter(({ name }) => !map.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
    const named = [...map.matchAll(/`([\w/-]+\.(?:ts|astro))`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(join(ROOT, 'src', path)))).toEqual([]);
  });

  it('keeps files small', () => {
    const long = sources.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

/** Files, and all that they import, directly or not. */
function reachable(files: readonly string[]): Set<string> {
  const found = new Set(files);
  for (const file of found) for (const target of graph.get(file) ?? []) if (graph.has(target)) found.add(target);
  return found;
}

/** The files of one circle of imports, or none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return [];
    for (const target of imports.get(path) ?? []) {
      const circle = walk(target, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    finished.add(path);
    return [];
  };
  return [...imports.keys()].map((path) => walk(path, [])).find((circle) => circle.length > 0) ?? [];
}
