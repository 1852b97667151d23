import { expect, test } from 'vitest';
import type { Change } from '../catalog/sync.ts';
import {
  type ArticleDraft,
  type MemoryArchive,
  memoryArchive,
  readerOf,
  testSite,
} from '../feeds/testing/memory-archive.ts';
import type { Article } from '../model/article.ts';
import { isOwnAddress } from '../model/own-address.ts';
import { planGroup } from '../plan/plan-group.ts';
import { allGroups, readAddress, SITE_GROUPS, touchedGroups, VIEWS } from './index.ts';
import type { Shown } from './view.ts';

const AUTHORS = ['An', 'Bình'].map((name) => ({ slug: name.toLowerCase().replace('ì', 'i'), name }));
const two = (n: number): string => String(n).padStart(2, '0');
/** Seventy articles in two sections: enough for a numbered page, for archive documents and for two parts of a series. */
const drafts: ArticleDraft[] = Array.from({ length: 70 }, (_, n) => ({
  id: `b${n}`,
  slug: n === 11 || n === 12 ? 'chung' : `b${n}`,
  at: `20${two(20 + (n % 3))}-0${(n % 4) + 1}-${two((n % 27) + 1)}T${two(7 + (n % 9))}:00`,
  category: n % 5 === 0 ? 'kinh-te' : 'thoi-su',
  authors: AUTHORS.slice(n % 2, (n % 2) + 1),
  tags: n % 3 === 0 ? [{ slug: 'lua', name: 'lúa' }] : [],
  series: n % 9 === 0 ? { slug: 'nuoc', name: 'Nước', part: n } : undefined,
  kind: n % 11 === 0 ? 'photo' : 'article',
  aliases: n === 3 ? ['/cu/3.html'] : [],
  state: n === 4 ? 'withdrawn' : 'live',
  corrections: n === 5 ? [{ date: '2023-01-01', text: 'Đúng là 7.' }] : [],
}));
/** A site whose articles and sections have stood elsewhere before, two of the articles at one address. */
const SETTINGS = {
  feeds: { items: '4' },
  categories: [
    { slug: 'thoi-su', name: 'Thời sự', former: ['tin-tuc'] },
    { slug: 'kinh-te', name: 'Kinh tế' },
  ],
  permalink: {
    pattern: '/{year}/{month}/{day}/{slug}.html',
    former: ['/{category}/{slug}.html', { pattern: '/tin/{day}/{id}.html', until: '2021-12-31' }],
  },
};
const archiveOf = (): MemoryArchive => memoryArchive(testSite(SETTINGS), drafts, '2022-04-28T12:00');

/** The key and the group of every output, and what it shows. */
function outputsOf(archive: MemoryArchive) {
  const { site, now, catalog } = archive;
  return new Map(
    allGroups({ site, now, catalog }).flatMap((group) =>
      planGroup(group, { site, now, catalog, settings: '' }).map(({ address, key }) => {
        const shown = readAddress(address, archive);
        return [address, { group, key, view: shown?.view, text: textOf(shown, archive) }] as const;
      }),
    ),
  );
}

/** All that an output can show: its value without the versions of files, and the texts of the articles that it shows whole. */
function textOf(shown: Shown | undefined, archive: MemoryArchive): string {
  const value = shown?.value as { article?: Article; articles?: Article[]; wholeText?: boolean } | undefined;
  const isWhole = shown?.view === 'feed' || value?.wholeText;
  const whole = [value?.article, ...(isWhole ? (value?.articles ?? []) : [])].filter(
    (article) => article !== undefined,
  );
  return JSON.stringify([value, whole.map(archive.readBody)]).replace(/"blob":"[^"]*"/g, '');
}

const edits: [string, (archive: MemoryArchive) => Change][] = [
  ['a new article', (archive) => archive.put({ id: 'moi', at: '2022-04-20T08:00', authors: AUTHORS })],
  ['an old one', (archive) => archive.put({ id: 'cu', at: '2003-05-05T08:00', tags: [{ slug: 'ca', name: 'cá' }] })],
  ['another title', (archive) => archive.put({ ...drafts[40], id: 'b40', at: drafts[40]?.at ?? '', title: 'Tựa mới' })],
  ['another text', (archive) => archive.put({ ...drafts[40], id: 'b40', at: drafts[40]?.at ?? '', body: 'Bài khác.' })],
  ['another part', (archive) => archive.put({ ...drafts[9], id: 'b9', at: drafts[9]?.at ?? '', title: 'Kỳ 2' })],
  [
    'a correction',
    (archive) =>
      archive.put({
        ...drafts[41],
        id: 'b41',
        at: drafts[41]?.at ?? '',
        corrections: [{ date: '2023-02-01', text: 'Không.' }],
      }),
  ],
  ['another day', (archive) => archive.put({ ...drafts[42], id: 'b42', at: '2021-02-03T10:00' })],
  [
    'another section',
    (archive) => archive.put({ ...drafts[43], id: 'b43', at: drafts[43]?.at ?? '', category: 'kinh-te' }),
  ],
  [
    'another author',
    (archive) => archive.put({ ...drafts[44], id: 'b44', at: drafts[44]?.at ?? '', authors: AUTHORS }),
  ],
  ['another address', (archive) => archive.put({ ...drafts[45], id: 'b45', at: drafts[45]?.at ?? '', slug: 'khac' })],
  [
    'one withdrawn',
    (archive) => archive.put({ ...drafts[46], id: 'b46', at: drafts[46]?.at ?? '', state: 'withdrawn' }),
  ],
  ['one removed', (archive) => archive.remove('b47')],
  ['one removed that has stood where another has', (archive) => archive.remove('b12')],
  [
    'one that stands where another has stood',
    (archive) => archive.put({ id: 'x', at: '2021-05-05T08:00', address: '/thoi-su/chung.html' }),
  ],
];

test('every view has an output, and finds it by its address', () => {
  const archive = archiveOf();
  const outputs = outputsOf(archive);
  const seen = new Set([...outputs.values()].map(({ view }) => view));
  expect(VIEWS.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual(['past-notices', 'site-page']);
  for (const [address, { group, view }] of outputs) expect(group, address).toMatch(new RegExp(`^${view}/`));
});

test('an address that shows nothing is found by no view', () => {
  const archive = archiveOf();
  for (const address of [
    '/a.html',
    '/luu-tru/2019.html',
    '/luu-tru/2020/13.html',
    '/chuyen-muc/thoi-su/9.html',
    '/rss/x.xml',
  ])
    expect(readAddress(address, archive), address).toBeUndefined();
});

test('all addresses but those of articles and of pages of content/pages are reserved', () => {
  const free = [...outputsOf(archiveOf())].filter(([address]) => !isOwnAddress(address)).map(([, { view }]) => view);
  expect([...new Set(free)].sort()).toEqual(['article', 'former-address', 'withdrawn']);
});

test.each(edits)('%s changes the key of whatever shows it, and of groups that it touches only', (_, edit) => {
  const archive = archiveOf();
  const before = outputsOf(archive);
  const change = edit(archive);
  const after = outputsOf(archive);
  const groups = new Set([...touchedGroups([change], archive), ...SITE_GROUPS]);
  let changed = 0;
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(address), after.get(address)];
    if (was?.key !== is?.key) expect(groups, address).toContain((was ?? is)?.group);
    if (was?.text === is?.text) continue;
    changed++;
    expect(is?.key, address).not.toBe(was?.key);
  }
  expect(changed).toBeGreaterThan(0);
});

test('a value in a key and one that is shown are read alike', () => {
  const archive = archiveOf();
  const { catalog } = archive;
  const reader = readerOf(archive);
  const digests = { ...reader, articles: catalog.digests };
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== 'object' || value === null) return typeof value;
    if ('path' in value && 'blob' in value) return 'string';
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]));
  };
  for (const view of VIEWS)
    for (const key of view.keys(reader))
      for (const output of view.outputs(key, reader))
        expect(shape(view.read(digests, output)), output.address).toEqual(shape(view.read(reader, output)));
});
