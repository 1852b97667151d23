import { describe, expect, it } from 'vitest';
import { type ArticleDraft, memoryArchive, testSite } from './testing/memory-archive.ts';
import { allFeeds, plannedFeeds } from './testing/routes.ts';

const AUTHORS = [
  { slug: 'an', name: 'An' },
  { slug: 'binh', name: 'Bình' },
];
const TAGS = [
  { slug: 'khom', name: 'khóm' },
  { slug: 'lua', name: 'lúa' },
  { slug: 'ca', name: 'cá' },
];

/** Thirty articles of one month, in turns in two sections, of two authors, on three subjects. */
const drafts = Array.from(
  { length: 30 },
  (_, n): ArticleDraft => ({
    id: `b${n}`,
    at: `2024-05-${String(n + 1).padStart(2, '0')}T07:00`,
    category: n % 2 === 0 ? 'thoi-su' : 'kinh-te',
    authors: AUTHORS.slice(n % 2, (n % 2) + 1),
    tags: TAGS.slice(n % 3, (n % 3) + 1),
  }),
);
const archiveOf = () => memoryArchive(testSite({ feeds: { items: '10' } }), drafts, '2024-07-01T00:00');

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((address) => before.get(address) !== after.get(address))
    .sort();
}

const keysOf = (archive: ReturnType<typeof archiveOf>) =>
  new Map([...plannedFeeds(archive).values()].flat().map(({ address, key }) => [address, key]));

describe('a new article', () => {
  it('changes its own feeds and sitemaps, and nothing else', async () => {
    const archive = archiveOf();
    const [texts, keys] = [await allFeeds(archive), keysOf(archive)];
    archive.put({
      id: 'mới',
      at: '2024-05-31T08:00',
      category: 'thoi-su',
      authors: AUTHORS.slice(0, 1),
      tags: TAGS.slice(0, 1),
    });
    const changed = differences(texts, await allFeeds(archive));
    expect(changed).toEqual([
      '/atom.xml',
      '/atom/luu-tru/2024-05-3.xml',
      '/atom/thoi-su.xml',
      '/feed.json',
      '/feed/thoi-su.json',
      '/rss.xml',
      '/rss/chu-de/khom.xml',
      '/rss/chu-de/khom/2024-05-1.xml',
      '/rss/luu-tru/2024-05-3.xml',
      '/rss/tac-gia/an.xml',
      '/rss/thoi-su.xml',
      '/sitemap.xml',
      '/sitemap/2024-05.xml',
    ]);
    expect(differences(keys, keysOf(archive))).toEqual(changed);
  });
});

describe('keys', () => {
  it('differ wherever the bytes do', async () => {
    const edits: ((archive: ReturnType<typeof archiveOf>) => unknown)[] = [
      (archive) => archive.put({ ...drafts[3], id: 'b3', at: '2024-05-04T07:00', title: 'Tựa mới' }),
      (archive) => archive.put({ ...drafts[3], id: 'b3', at: '2024-05-04T07:00', body: 'Nội dung khác.' }),
      (archive) =>
        archive.put({
          ...drafts[29],
          id: 'b29',
          at: '2024-05-30T07:00',
          corrections: [{ date: '2024-06-02', text: 'Đúng.' }],
        }),
      (archive) => archive.put({ ...drafts[20], id: 'b20', at: '2024-05-21T07:00', category: 'kinh-te' }),
      (archive) =>
        archive.put({ ...drafts[0], id: 'b0', at: '2024-05-01T07:00', authors: [{ slug: 'an', name: 'AN' }] }),
      (archive) =>
        archive.put({ ...drafts[28], id: 'b28', at: '2024-05-29T07:00', authors: [{ slug: 'an', name: 'Án' }] }),
      (archive) => archive.put({ id: 'xa', at: '2023-01-01T00:00', series: { slug: 'x', name: 'X', part: 1 } }),
      (archive) => archive.remove('b0'),
      (archive) => archive.remove('b29'),
    ];
    for (const change of edits) {
      const archive = archiveOf();
      const [texts, keys] = [await allFeeds(archive), keysOf(archive)];
      change(archive);
      const changedKeys = differences(keys, keysOf(archive));
      const changedTexts = differences(texts, await allFeeds(archive));
      expect(changedKeys).toEqual(expect.arrayContaining(changedTexts));
      expect(changedTexts.length).toBeGreaterThan(0);
    }
  });
});
