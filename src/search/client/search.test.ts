import { describe, expect, test, vi } from 'vitest';
import type { SearchArticle } from '../build-shard.ts';
import { CORPUS } from '../testing/corpus.ts';
import { importModule, memoryIndex } from '../testing/memory-index.ts';
import { betterQuestion } from './better-question.ts';
import { parseQuery } from './query.ts';
import type { Order } from './ranking.ts';
import { createSearch, type Search } from './search.ts';
import type { Filters } from './shard-hits.ts';
import { createSource, type Source } from './source.ts';

const index = await memoryIndex(CORPUS);

async function find(text: string, filters: Filters = {}, source: Source = index.visit()): Promise<Search> {
  const search = createSearch(source, await source.manifest(), parseQuery(text), filters);
  await search.run(new AbortController().signal, () => {});
  return search;
}
async function results(text: string, filters: Filters = {}, order: Order = 'relevance'): Promise<string[]> {
  const search = await find(text, filters);
  const records = await search.records(await search.rank(order, 50));
  return records.map(({ address }) => address.slice(1, -'.html'.length));
}
const stories = async (text: string, filters: Filters = {}): Promise<string[]> =>
  (await results(text, filters)).map((slug) => slug.replace(/-\d+$/, ''));

/** An archive of articles that are their titles, oldest first, a day apart. */
const titled = (...titles: string[]): Promise<Source> =>
  dated(titles.map((title, i) => [`2024-01-${String(i + 1).padStart(2, '0')}`, title]));

/** An archive of articles that are their titles, by day. */
async function dated(titles: [day: string, title: string][]): Promise<Source> {
  const articles: SearchArticle[] = titles.map(([day, title], i) => {
    const article = {
      ...(CORPUS[0] as SearchArticle).article,
      title,
      lead: '',
      address: `/${i}.html`,
      at: `${day}T08:00`,
    };
    return { article, text: '' };
  });
  return (await memoryIndex(articles)).visit();
}
async function order(from: Source | Promise<Source>, text: string): Promise<string[]> {
  const source = await from;
  const search = await find(text, {}, source);
  return (await search.records(await search.rank('relevance', 50))).map(({ title }) => title);
}

describe('ranking', () => {
  test('marks that were typed count: đường before đương', async () => {
    const source = titled('Đường mới', 'Đương kim vô địch', 'Chuyện khác');
    expect((await order(source, 'đường'))[0]).toBe('Đường mới');
    expect((await order(source, 'đương'))[0]).toBe('Đương kim vô địch');
    expect((await order(source, 'duong')).sort()).toEqual(['Đương kim vô địch', 'Đường mới']);
  });

  test('a word with marks that no article has finds the word with others', async () => {
    expect(await order(titled('Đường mới', 'Chuyện khác'), 'đượng mới')).toEqual(['Đường mới']);
    expect(await order(titled('Đường mới', 'Chuyện khác'), 'đượng')).toEqual(['Đường mới']);
  });

  test('a word typed without its marks among others with theirs finds what it means', async () => {
    const many = Array.from({ length: 60 }, (_, i) => (i % 10 ? 'Chuyện khác' : `Đường sắt số ${i}`));
    const { article } = CORPUS[0] as SearchArticle;
    const texts = Array.from({ length: 60 }, (_, i) => (i % 10 ? 'sắt' : ''));
    const articles = [...many, 'Vua Sat và con đường'].map((title, i): SearchArticle => {
      const at = `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}T08:00`;
      return { article: { ...article, title, lead: '', address: `/${i}.html`, at }, text: texts[i] ?? '' };
    });
    const found = await order((await memoryIndex(articles)).visit(), 'đường sat');
    expect(found.slice(0, 6).every((title) => title.startsWith('Đường sắt'))).toBe(true);
  });

  test('words that stand together in the query count more where they stand together', async () => {
    const source = titled('Chợ họp ở bến nổi', 'Ghe về chợ nổi đông', 'Nổi trống giữa chợ');
    expect((await order(source, 'chợ nổi'))[0]).toBe('Ghe về chợ nổi đông');
  });

  test('a missing word lowers a result, but does not empty the list', async () => {
    expect((await order(titled('Giá lúa hè thu', 'Giá mía'), 'giá lúa đông xuân'))[0]).toBe('Giá lúa hè thu');
    expect(await order(titled('Giá lúa', 'Mưa'), 'lúa abc xyz khqt')).toEqual(['Giá lúa']);
    const source = titled('Mía ngọt', 'Giá lúa', 'Giá mía', 'Mưa', 'Nắng', 'Gió');
    expect(await order(source, 'ngọt mía khqt')).toEqual(await order(source, 'ngọt mía'));
  });

  test('a rare word among common ones does not shut out whoever has all the others', async () => {
    const filler = Array.from(
      { length: 60 },
      (_, i) => ['Giá mía', 'Lúa đông', 'Tỉnh họp', 'Mưa', 'Nắng'][i % 5] ?? '',
    );
    const articles = [...filler, 'Giá lúa trong tỉnh', 'Khqt về quê'].map((title, i): SearchArticle => {
      const at = `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}T08:00`;
      const { article } = CORPUS[0] as SearchArticle;
      return { article: { ...article, title, lead: '', address: `/${i}.html`, at }, text: '' };
    });
    expect(await order((await memoryIndex(articles)).visit(), 'giá lúa tỉnh khqt')).toEqual([
      'Giá lúa trong tỉnh',
      'Khqt về quê',
    ]);
  });

  test('among equals the newer comes first', async () => {
    expect(await order(titled('Tin vắn một', 'Tin vắn hai', 'Tin vắn ba'), 'tin vắn')).toEqual([
      'Tin vắn ba',
      'Tin vắn hai',
      'Tin vắn một',
    ]);
  });

  test('where many headlines hold a question, the text that has its words often comes first; where few do, they', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const story = (i: number, title: string, text: string): SearchArticle => {
      const at = `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}T08:00`;
      return { article: { ...article, title, lead: '', address: `/${i}.html`, at }, text };
    };
    const about = story(0, 'Xã Tân Phú', 'Lúa hè thu được mùa. '.repeat(6));
    const among = async (count: number): Promise<string | undefined> => {
      const others = Array.from({ length: 80 }, (_, i) =>
        story(i + 1, i < count ? 'Nông dân thu lúa hè được mùa ở' : 'Chuyện khác', `Tin ${i}.`),
      );
      return (await order((await memoryIndex([about, ...others])).visit(), 'nông dân lúa hè thu được mùa'))[0];
    };
    expect(await among(3)).toBe('Nông dân thu lúa hè được mùa ở');
    expect(await among(70)).toBe('Xã Tân Phú');
  });

  test('a short question finds the articles first that have it as a phrase, however often others have its words', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const articles = Array.from({ length: 70 }, (_, i): SearchArticle => {
      const at = `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}T08:00`;
      const [title, text] = i < 60 ? ['Mùa vụ mới', ''] : ['Mùa này tính vụ sau', 'mùa vụ mới '.repeat(9)];
      return { article: { ...article, title, lead: '', address: `/${i}.html`, at }, text };
    });
    const found = await order((await memoryIndex(articles)).visit(), 'mùa vụ mới');
    expect(new Set(found.slice(0, 50))).toEqual(new Set(['Mùa vụ mới']));
  });

  test('a short question finds whoever has all of it before headlines that have half', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const story = (i: number, title: string, text: string): SearchArticle => ({
      article: { ...article, title, lead: '', address: `/${i}.html`, at: `2024-01-${10 + i}T08:00` },
      text,
    });
    const articles = [
      story(0, 'Họp ở tỉnh khác', 'Đại biểu của Sóc Trăng đến dự.'),
      story(1, 'Đêm trăng rằm trên sông', 'Trăng lên, trăng sáng, trăng tròn.'),
      story(2, 'Nắng', 'Không có gì.'),
    ];
    expect(await order((await memoryIndex(articles)).visit(), 'Sóc Trăng')).toEqual([
      'Họp ở tỉnh khác',
      'Đêm trăng rằm trên sông',
    ]);
  });

  test('a title counts more than a mention', async () => {
    expect((await results('mùa mưa'))[0]).toBe('sot-17');
  });
});

describe('a search', () => {
  test('phrases must be there, in order', async () => {
    expect([...new Set(await stories('"tra cứu"'))]).toEqual(['tra-cuu']);
    expect(await stories('"cứu tra"')).toEqual([]);
    expect(new Set(await stories('bão "mái" nhà'))).toEqual(new Set(['bao']));
  });

  test('a phrase does not run from the end of a long title into the lead', async () => {
    const title = 'một hai ba bốn năm sáu bảy tám chín mười xuân hạ thu đông mai lan cúc trúc sen đào';
    const { article } = CORPUS[0] as SearchArticle;
    const source = (await memoryIndex([{ article: { ...article, title, lead: 'Khế ngọt' }, text: '' }])).visit();
    const count = async (text: string) => (await (await find(text, {}, source)).rank('relevance', 9)).total;
    expect([await count('"đào khế"'), await count('"sen đào"'), await count('"khế ngọt"')]).toEqual([0, 1, 1]);
  });

  test('a phrase is as it was typed: with the end of a clause, and without marks among words with theirs', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const other = { ...article, title: 'Chuyện khác', lead: '', address: '/2.html', at: '2024-01-02T08:00' };
    const source = (
      await memoryIndex([
        {
          article: {
            ...article,
            title: 'Lúa trúng mùa, được giá',
            lead: 'Khẩu phần gạo xuất xưởng',
            at: '2024-01-01T08:00',
          },
          text: '',
        },
        { article: other, text: 'Hết vụ. Lúa xuất khẩu nhiều.' },
      ])
    ).visit();
    const count = async (text: string) => (await (await find(text, {}, source)).rank('relevance', 9)).total;
    expect([await count('"lúa trúng mùa, được giá"'), await count('"trúng mùa được giá"')]).toEqual([1, 0]);
    expect([await count('"hết vụ. lúa"'), await count('"hết vụ lúa"')]).toEqual([1, 0]);
    expect([await count('lúa "xuat khau"'), await count('lúa "khau xuat"')]).toEqual([1, 0]);
  });

  test('an article whose page cannot be had may still hold a phrase: it is told, and tried again', async () => {
    const { answer, files } = index;
    let isThere = false;
    const text = CORPUS.find(({ article }) => article.slug === 'ca-tra-13')?.text;
    const source = createSource(
      async (address) => answer(address),
      (address) => importModule(files.get(address) ?? new Uint8Array()),
      async () => (isThere ? text : undefined),
    );
    const search = await find('"trại giống cho biết"', {}, source);
    const count = async () => [(await search.rank('relevance', 9)).total, await search.unchecked()];
    expect(await count()).toEqual([0, 1]);
    isThere = true;
    await search.run(new AbortController().signal, () => {});
    expect(await count()).toEqual([1, 0]);
  });

  test.each([/pagefind-entry/, /\.pf_meta/, /\.pf_index/])('a page in the place of %s is told', async (file) => {
    const { answer, files } = index;
    const source = createSource(
      async (address) => (file.test(address) ? new Response('<!doctype html><title>502</title>') : answer(address)),
      (address) => importModule(files.get(address) ?? new Uint8Array()),
      async () => '',
    );
    await expect(find('giá lúa', {}, source)).rejects.toThrow();
  });

  test('pages are looked at for a phrase until one has it', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const text = (i: number) => (i === 0 ? 'Lúa vàng rực.' : 'Vàng óng, lúa chín.');
    const many = Array.from({ length: 70 }, (_, i): SearchArticle => {
      const at = `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, '0')}T08:00`;
      return { article: { ...article, title: `Tin ${i}`, lead: '', address: `/${i}.html`, at }, text: text(i) };
    });
    const search = await find('"lúa vàng"', {}, (await memoryIndex(many)).visit());
    const records = await search.records(await search.rank('relevance', 9));
    expect(records.map(({ address }) => address)).toEqual(['/0.html']);
    expect(await search.unchecked()).toBe(0);
  });

  test('can be stopped while it waits for an article', async () => {
    const { answer, files } = index;
    const stop = new AbortController();
    const source = createSource(
      async (address) => answer(address),
      (address) => importModule(files.get(address) ?? new Uint8Array()),
      () => {
        stop.abort();
        return new Promise(() => {});
      },
    );
    const search = createSearch(source, await source.manifest(), parseQuery('"trại giống cho biết"'), {});
    await expect(search.run(stop.signal, () => {})).rejects.toThrow();
  });

  test('a word that stands in texts only is found beside one that stands in titles', async () => {
    expect(await results('lúa trại')).toContain('ca-tra-13');
  });

  test('what is excluded is not there', async () => {
    expect(new Set(await stories('đường'))).toContain('duong-mia');
    expect(new Set(await stories('đường -mía'))).not.toContain('duong-mia');
    expect(new Set(await stories('duong -"nha may"'))).not.toContain('duong-mia');
  });

  test('narrowed by day, category, author and kind', async () => {
    const at = new Map(CORPUS.map(({ article }) => [article.slug, article.at]));
    const within = await results('lúa đường', { from: '2019-02-15', to: '2019-06-15' });
    expect(within.length).toBeGreaterThan(2);
    for (const slug of within) expect(at.get(slug)?.slice(0, 7)).toMatch(/^2019-0[2-6]$/);
    expect(new Set(await stories('mía', { category: 'van-hoa' }))).toEqual(new Set());
    expect(new Set(await stories('chợ', { kind: 'photo' }))).toEqual(new Set(['cho-noi']));
    const byAuthor = await results('lúa', { author: 'tran-lua' });
    expect(byAuthor.every((slug) => Number(slug.split('-').at(-1)) % 2 === 0)).toBe(true);
    expect(byAuthor).not.toEqual([]);
  });

  test('by date, the newest first', async () => {
    const slugs = await results('đường', {}, 'date');
    const numbers = slugs.map((slug) => Number(slug.split('-').at(-1)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('reads only the shards of the days asked for', async () => {
    const { visit, asked } = await memoryIndex(CORPUS);
    const source = visit();
    const { shards } = await source.manifest();
    expect(shards.length).toBeGreaterThan(1);
    const oldest = shards.at(-1);
    await find('lúa', { to: oldest?.to }, source);
    for (const { from } of shards) expect(asked.some((address) => address.includes(from))).toBe(from === oldest?.from);
  });

  test('can be stopped and continued', async () => {
    const source = index.visit();
    const search = createSearch(source, await source.manifest(), parseQuery('lúa'), {});
    const stop = new AbortController();
    await expect(search.run(stop.signal, () => stop.abort())).rejects.toThrow();
    expect(search.progress()).toMatchObject({ titles: 1, texts: 0 });
    await search.run(new AbortController().signal, () => {});
    const { shards, titles, texts } = search.progress();
    expect([titles, texts]).toEqual([shards.length, shards.length]);
    expect(await search.rank('relevance', 50)).toEqual(await (await find('lúa')).rank('relevance', 50));
  });

  test('one that is given up does not break the next', async () => {
    const { answer, files } = index;
    const source = createSource(
      async (address, { signal }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        signal?.throwIfAborted();
        return answer(address);
      },
      (address) => importModule(files.get(address) ?? new Uint8Array()),
      async () => '',
    );
    const first = createSearch(source, await source.manifest(), parseQuery('giá lúa'), {});
    const stop = new AbortController();
    const given = first.run(stop.signal, () => {});
    stop.abort();
    const second = find('giá lúa', {}, source);
    await expect(given).rejects.toThrow();
    expect(await (await second).rank('relevance', 9)).toEqual(await (await find('giá lúa')).rank('relevance', 9));
  });

  test('passing mentions of common words are counted', async () => {
    const { article } = CORPUS[0] as SearchArticle;
    const many = Array.from({ length: 600 }, (_, i): SearchArticle => {
      const at = `${2000 + Math.floor(i / 28 / 12)}-${String((Math.floor(i / 28) % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}T08:00`;
      const text = i % 3 ? 'Chiếc ghe ghé bến sớm.' : 'Bà con trong xóm kể chuyện về đồng.';
      return {
        article: { ...article, at, address: `/${i}.html`, title: i === 8 ? 'Chuyện xóm' : 'Tin', lead: '' },
        text,
      };
    });
    const { visit } = await memoryIndex(many);
    const total = async (text: string) => (await (await find(text, {}, visit())).rank('relevance', 10)).total;
    expect(await total('xóm')).toBe(201);
    expect(await total('ghe -xóm')).toBe(399);
    expect(await total('"xóm" ghe')).toBe(201);
    expect(await total('xóm đồng')).toBe(201);
  });

  test('reads the titles and leads of all years first: whoever has the words there is a result by then', async () => {
    const { visit, asked } = await memoryIndex(CORPUS);
    const source = visit();
    const search = createSearch(source, await source.manifest(), parseQuery('giá lúa'), {});
    const stop = new AbortController();
    const { shards } = search.progress();
    const isHalfWay = () => search.progress().titles === shards.length;
    await expect(search.run(stop.signal, () => isHalfWay() && stop.abort())).rejects.toThrow();
    expect(search.progress().texts).toBe(0);
    const records = await search.records(await search.rank('relevance', 50));
    const shown = records.map(({ address }) => address);
    for (const { article } of CORPUS) {
      if (/giá.*lúa|lúa.*giá/i.test(`${article.title} ${article.lead}`)) expect(shown).toContain(article.address);
    }
    const files = asked.length;
    await search.run(new AbortController().signal, () => {});
    expect(asked.length).toBeGreaterThan(files);
    expect((await search.rank('relevance', 50)).total).toBeGreaterThanOrEqual(records.length);
  });

  test('goes on when whoever is told of a shard has heard, and knows of words that none has held', async () => {
    const source = index.visit();
    const search = createSearch(source, await source.manifest(), parseQuery('lúa khqt'), {});
    let listening = 0;
    await search.run(new AbortController().signal, async () => {
      expect(++listening).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      listening--;
    });
    expect(search.missing()).toEqual(['khqt']);
    expect((await find('lúa giá')).missing()).toEqual([]);
  });

  test('an open page learns within minutes that the site was published', async () => {
    const { visit, asked } = await memoryIndex(CORPUS);
    const source = visit();
    const clock = vi.spyOn(performance, 'now');
    for (const minutes of [0, 1, 4, 6, 7]) {
      clock.mockReturnValue(minutes * 60_000);
      await find('giá lúa', {}, source);
    }
    clock.mockRestore();
    expect(asked.filter((address) => address.includes('manifest'))).toHaveLength(2);
    expect(new Set(asked).size).toBe(asked.length - 1);
  });

  test('asks for each file once', async () => {
    const { visit, asked } = await memoryIndex(CORPUS);
    const source = visit();
    for (const text of ['giá lúa', 'giá lúa hè thu', 'gia lua']) await find(text, {}, source);
    expect(asked).toEqual([...new Set(asked)]);
  });
});

describe('a better question', () => {
  const better = async (source: Source, text: string) =>
    betterQuestion(source, await source.manifest(), await find(text, {}, source), new AbortController().signal);

  test('has the words that stand together most often, not the rarest', async () => {
    const common = Array.from({ length: 25 }, (_, i): [string, string] => [
      `2024-02-${10 + (i % 10)}`,
      `Nghi phạm sát hại ${i}`,
    ]);
    const source = await dated([['2004-01-01', 'Thu mua sắt vụn'], ['2004-01-02', 'Sắt hại tay thợ'], ...common]);
    expect(await better(source, 'sátt hại')).toBe('sát hại');
  });

  test('has other marks where other words with those letters are more frequent', async () => {
    const source = await titled(
      'Đà Nẵng',
      'Ở Đà Nẵng',
      'Gánh nặng',
      'Nặng rằng',
      'Nặng năng',
      'Rằng nắng',
      'Nắng năng',
    );
    expect(await better(source, 'Đà Nằng')).toBe('đà nẵng');
  });

  test('has a letter less where the tone mark stood on it', async () => {
    const source = await titled('Lúa mới', 'Lúa chín', 'Luật', 'Luật mới', 'Luật cũ', 'Luận', 'Luận văn');
    expect(await better(source, 'lúaa')).toBe('lúa');
  });
});
