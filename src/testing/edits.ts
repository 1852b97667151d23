import { type MadeArchive, type MadeArticle, pathOf } from './made-archive.ts';
import { fc } from './properties.ts';

/** A change that somebody makes to an archive; changes the value in place, and does nothing where there is nothing to change. */
export interface Edit {
  name: string;
  apply: (archive: MadeArchive) => void;
}

/** A category that comes and goes, without articles. */
const SPARE = 'the-thao';
const CATEGORIES = ['thoi-su', 'kinh-te', 'van-hoa'];
/** Some are one person's name in two spellings. */
const AUTHORS = ['Hồng Diễm', 'HỒNG DIỄM', 'Gia Khánh', 'Trung Quân'];
const TAGS = ['mùa lúa', 'Mùa Lúa', 'cầu đường', 'trường học'];
const SERIES = ['Sông nước', 'Đất lành'];
const PICTURES = ['2022/lua.svg', '2022/cau.svg', 'cho.svg'];
const PATTERNS = [
  undefined,
  '/{category}/{slug}-{id}.html',
  '/{year}/{slug}.html',
  '{ pattern: "/{year}/{slug}.html", former: ["/{category}/{slug}.html", { pattern: "/{year}/{month}/{day}/{slug}.html", until: 2021-06-30 }] }',
];
const KINDS = [undefined, undefined, 'photo', 'video'];

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);
const some = <T>(items: readonly T[], minLength: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(pick(items), { minLength, maxLength: 2 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });
const two = (number: number): string => String(number).padStart(2, '0');
/** Few days, so that articles meet on them; the last ones lie after the first "now". */
const moment = fc
  .tuple(
    pick([2021, 2022]),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 27, max: 30 }),
    fc.integer({ min: 7, max: 9 }),
  )
  .map(([year, month, day, hour]) => `${year}-${two(month)}-${two(month === 2 ? day - 2 : day)}T${two(hour)}:00`);
const index = fc.nat({ max: 1000 });

/** One article; its slug, part and alias are made unlike all others by the number that is put into them. */
const madeArticle = (number: number): fc.Arbitrary<MadeArticle> =>
  fc
    .record({
      at: moment,
      category: pick(CATEGORIES),
      authors: some(AUTHORS, 1),
      tags: some(TAGS, 0),
      series: maybe(pick(SERIES)),
      image: maybe(pick(PICTURES)),
      kind: pick(KINDS),
      alias: maybe(pick(['/cu/bai-', '/tin/', '/B%C3%A0i%20'])),
      shown: maybe(pick(PICTURES)),
    })
    .map(({ series, alias, shown, ...rest }) => ({
      ...rest,
      slug: `bai-${number}`,
      title: `Bài số ${number}`,
      series: series === undefined ? undefined : { name: series, part: number },
      alias: alias === undefined ? undefined : `${alias}${number}.html`,
      text: `Lúa trổ đồng, nước lên. Đoạn ${number}.\n\n${shown ? `![Ảnh](/media/${shown} "Một cảnh")` : 'Hết.'}`,
    }));

/** An archive to start from. */
export const madeArchive = (size: number): fc.Arbitrary<MadeArchive> =>
  fc.tuple(...Array.from({ length: size }, (_, index) => madeArticle(index + 1))).map((articles) => ({
    now: '2022-03-28T12:00',
    categories: CATEGORIES.map((slug) => ({ slug, name: `Mục ${slug}` })),
    feedItems: 3,
    articles,
    pictures: Object.fromEntries(PICTURES.map((src) => [src, '#093'])),
    others: {
      'pages/gioi-thieu.md': '---\ntitle: Giới thiệu\n---\n\nTòa soạn. ![Chợ](/media/cho.svg)\n',
      'notices/cup-dien.md': '---\ntitle: Cúp điện\nfrom: 2022-03-27 07:00\nuntil: 2022-03-29 07:00\n---\n',
    },
  }));

/** An edit of one of the articles. */
const ofArticle = <T>(
  name: string,
  values: fc.Arbitrary<T>,
  change: (article: MadeArticle, value: T) => void,
): fc.Arbitrary<Edit> =>
  fc.tuple(index, values).map(([number, value]) => ({
    name: `${name} ${number} ${JSON.stringify(value) ?? ''}`,
    apply: ({ articles }) => {
      const article = articles[number % Math.max(1, articles.length)];
      if (article) change(article, value);
    },
  }));

/** An edit of the archive as a whole. */
const ofArchive = <T>(
  name: string,
  values: fc.Arbitrary<T>,
  apply: (archive: MadeArchive, value: T) => void,
): fc.Arbitrary<Edit> =>
  values.map((value) => ({
    name: `${name} ${JSON.stringify(value) ?? ''}`,
    apply: (archive) => apply(archive, value),
  }));

const nothing = fc.constant(undefined);
const number = fc.integer({ min: 100, max: 9999 });
const COMMENT = '---\nname: Chị Tư\ndate: 2022-03-28\ntime: 09:00\n---\n\nHay lắm.\n';

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  ofArchive('add', number.chain(madeArticle), ({ articles }, article) => {
    if (!articles.some(({ slug }) => slug === article.slug)) articles.push(structuredClone(article));
  }),
  ofArchive('delete', index, (archive, number) => {
    const [gone] = archive.articles.splice(number % Math.max(1, archive.articles.length), 1);
    if (!gone) return;
    for (const path of Object.keys(archive.others))
      if (path.startsWith(`comments/${gone.slug}/`)) delete archive.others[path];
  }),
  ofArticle('text', number, (article, value) => {
    article.text += `\n\nThêm ${value}.`;
  }),
  ofArticle('title', number, (article, value) => {
    article.title = `Tựa ${value}`;
  }),
  ofArticle('move', moment, (article, value) => {
    article.at = value;
  }),
  ofArticle('category', pick(CATEGORIES), (article, value) => {
    article.category = value;
  }),
  ofArticle('authors', some(AUTHORS, 1), (article, value) => {
    article.authors = value;
  }),
  ofArticle('tags', some(TAGS, 0), (article, value) => {
    article.tags = value;
  }),
  ofArticle('series', maybe(pick(SERIES)), (article, value) => {
    article.series = value === undefined ? undefined : { name: value, part: Number(article.slug.replace(/\D/g, '')) };
  }),
  ofArticle('image', maybe(pick(PICTURES)), (article, value) => {
    article.image = value;
  }),
  ofArticle('kind', pick(KINDS), (article, value) => {
    article.kind = value;
  }),
  ofArticle('state', pick([undefined, 'draft', 'withdrawn'] as const), (article, value) => {
    article.state = value;
  }),
  ofArticle('correction', maybe(number), (article, value) => {
    article.correction = value === undefined ? undefined : `Sửa ${value}`;
  }),
  ofArticle('alias', maybe(number), (article, value) => {
    article.alias = value === undefined ? undefined : `/cu/${article.slug}-${value}.html`;
  }),
  ofArchive('rename', fc.tuple(index, number), ({ articles, others }, [at, value]) => {
    const article = articles[at % Math.max(1, articles.length)];
    if (!article || articles.some(({ slug }) => slug === `bai-${value}`)) return;
    for (const path of Object.keys(others)) if (path.startsWith(`comments/${article.slug}/`)) delete others[path];
    Object.assign(article, { slug: `bai-${value}`, series: undefined });
  }),
  ofArchive('comment', fc.tuple(index, fc.boolean()), ({ articles, others }, [at, isThere]) => {
    const article = articles[at % Math.max(1, articles.length)];
    if (!article) return;
    const path = `comments/${article.slug}/1.md`;
    if (isThere) others[path] = COMMENT;
    else delete others[path];
  }),
  ofArchive('picture', fc.tuple(pick(PICTURES), number), ({ pictures }, [src, value]) => {
    pictures[src] = `#${String(value).padStart(6, '0')}`;
  }),
  ofArchive('notice', maybe(number), ({ others }, value) => {
    const path = 'notices/mua.md';
    if (value === undefined) delete others[path];
    else others[path] = `---\ntitle: Mưa ${value}\nfrom: 2022-03-29 07:00\nuntil: 2022-03-30 07:00\n---\n`;
  }),
  ofArchive('page', maybe(number), ({ others }, value) => {
    const path = 'pages/lien-he.md';
    if (value === undefined) delete others[path];
    else others[path] = `---\ntitle: Liên hệ ${value % 2}\n---\n\nĐoạn ${value}.\n`;
  }),
  ofArchive('name of a category', fc.tuple(index, number), ({ categories }, [at, value]) => {
    const category = categories[at % categories.length];
    if (category) category.name = `Mục ${value}`;
  }),
  ofArchive(
    'former slug of a category',
    fc.tuple(index, pick([undefined, 'muc-cu'])),
    ({ categories }, [at, value]) => {
      for (const category of categories) category.former = undefined;
      const category = categories[at % categories.length];
      if (category) category.former = value;
    },
  ),
  ofArchive('another category', fc.boolean(), ({ categories }, isThere) => {
    const at = categories.findIndex(({ slug }) => slug === SPARE);
    if (isThere && at < 0) categories.push({ slug: SPARE, name: 'Mục thêm' });
    if (!isThere && at >= 0) categories.splice(at, 1);
  }),
  ofArchive('permalink', pick(PATTERNS), (archive, value) => {
    archive.permalink = value;
  }),
  ofArchive('feed items', fc.integer({ min: 2, max: 4 }), (archive, value) => {
    archive.feedItems = value;
  }),
  ofArchive('now', moment, (archive, value) => {
    archive.now = value.replace(/^2021/, '2022');
  }),
  ofArchive('break', index, (archive, at) => {
    const article = archive.articles[at % Math.max(1, archive.articles.length)];
    archive.broken = article && pathOf(article);
  }),
  ofArchive('repair', nothing, (archive) => {
    archive.broken = undefined;
  }),
);
