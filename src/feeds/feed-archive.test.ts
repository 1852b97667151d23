import { describe, expect, it } from 'vitest';
import type { Archive } from '../catalog/archive.ts';
import type { Change } from '../catalog/sync.ts';
import { fc } from '../testing/properties.ts';
import { feedArchive } from '../views/feed-archive.ts';
import { groupOf } from '../views/group.ts';
import { articleTag } from './identity.ts';
import { type ArticleDraft, type MemoryArchive, memoryArchive, testSite } from './testing/memory-archive.ts';
import { answer, plannedFeeds } from './testing/routes.ts';
import { walkArchive } from './testing/walk-archive.ts';

const SIZE = 3;
const emptyArchive = (): MemoryArchive => memoryArchive(testSite({ feeds: { items: String(SIZE) } }));

const tags = fc
  .subarray(['khóm', 'lúa'])
  .map((names) => names.map((name) => ({ slug: name === 'lúa' ? 'lua' : 'khom', name })));
const draft: fc.Arbitrary<ArticleDraft> = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map(String),
  at: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }))
    .map(([month, day]) => `2024-${String(month).padStart(2, '0')}-0${day}T07:00`),
  category: fc.constantFrom('thoi-su', 'kinh-te'),
  tags,
});
const edit = fc.oneof(
  { weight: 4, arbitrary: draft },
  fc.record({ remove: fc.integer({ min: 0, max: 40 }).map(String) }),
);

const apply = (archive: MemoryArchive, change: ArticleDraft | { remove: string }): Change =>
  'remove' in change ? archive.remove(change.remove) : archive.put(change);

/** Addresses of archive documents with their keys and groups. */
function archiveDocuments(archive: Archive): Map<string, { key: string; group: string }> {
  const documents = new Map<string, { key: string; group: string }>();
  for (const [group, outputs] of plannedFeeds(archive)) {
    if (group.startsWith('feed-archive/'))
      for (const { address, key } of outputs) documents.set(address, { key, group });
  }
  return documents;
}

describe('the archive of a feed', () => {
  it('is walked from newest to oldest, and every article is met once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 40 }), async (edits) => {
        const archive = emptyArchive();
        for (const change of edits) apply(archive, change);
        const existing = new Set([...plannedFeeds(archive).values()].flat().map(({ address }) => address));
        const read = (address: string): Promise<string> => {
          if (!existing.has(address)) throw new Error(`${address} is linked and not planned`);
          return answer(archive, address);
        };
        const all = (articles: { id: string }[]): string[] =>
          articles.map((article) => articleTag(archive.site, article));
        for (const [feed, expected] of [
          ['/rss.xml', all(archive.catalog.articles.newest(100))],
          ['/atom.xml', all(archive.catalog.articles.newest(100))],
          ['/rss/thoi-su.xml', all(archive.catalog.articles.newestMembers({ kind: 'category', slug: 'thoi-su' }, 100))],
          ['/rss/chu-de/lua.xml', all(archive.catalog.articles.newestMembers({ kind: 'tag', slug: 'lua' }, 100))],
        ] as const) {
          if (expected.length === 0) continue;
          const [subscribed, ...documents] = await walkArchive(read, feed);
          expect(subscribed).toMatchObject({ isArchive: false, ids: expected.slice(0, SIZE) });
          expect(documents.every(({ isArchive }) => isArchive)).toBe(true);
          const archived = documents.flatMap(({ ids }) => ids);
          expect(archived).toEqual(expected.slice(expected.length - archived.length));
          expect(archived.length).toBeGreaterThanOrEqual(expected.length - SIZE);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never changes when articles are only added at its end', () => {
    const archive = emptyArchive();
    for (let n = 0; n < 60; n++) {
      const before = archiveDocuments(archive);
      const month = String(Math.floor(n / 8) + 1).padStart(2, '0');
      archive.put({
        id: `bài-${n}`,
        at: `2024-${month}-${String((n % 8) + 1).padStart(2, '0')}T07:00`,
        tags: [{ slug: 'lua', name: 'lúa' }],
      });
      const after = archiveDocuments(archive);
      for (const [address, document] of before) expect(after.get(address), address).toEqual(document);
      expect(after.size - before.size).toBeLessThanOrEqual(6);
    }
    expect(archiveDocuments(archive).size).toBeGreaterThan(60);
  });

  it('lists the newest article first and holds no more than the feed', async () => {
    const archive = emptyArchive();
    for (let day = 1; day <= 8; day++) archive.put({ id: `b${day}`, at: `2024-05-0${day}T07:00` });
    const steps = await walkArchive((address) => answer(archive, address), '/rss.xml');
    expect(steps.map(({ address, ids }) => [address, ids.map((id) => id.split(':').at(-1))])).toEqual([
      ['/rss.xml', ['b8', 'b7', 'b6']],
      ['/rss/luu-tru/2024-05-2.xml', ['b6', 'b5', 'b4']],
      ['/rss/luu-tru/2024-05-1.xml', ['b3', 'b2', 'b1']],
    ]);
  });
});

describe('the groups of archive documents', () => {
  it('that changes can touch are all those that change', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 60 }),
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        (earlier, edits) => {
          const archive = emptyArchive();
          for (const change of earlier) apply(archive, change);
          const before = archiveDocuments(archive);
          const changes = edits.map((change) => apply(archive, change));
          const after = archiveDocuments(archive);
          const affected = new Set(
            feedArchive.touched(changes, archive).map((period) => groupOf(feedArchive.name, period)),
          );
          for (const address of new Set([...before.keys(), ...after.keys()])) {
            const [was, is] = [before.get(address), after.get(address)];
            if (was?.key !== is?.key) expect(affected, address).toContain((was ?? is)?.group);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
