import { createRandom, type Random } from './random.ts';
import * as words from './words.ts';

/** An article of a made-up archive. */
export interface MadeArticle {
  /** Its file, without the ending: `2009/03/tin-000123`. */
  name: string;
  title: string;
  lead: string;
  author: string;
  /** Slug of its category. */
  category: string;
  tags: string[];
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:mm` */
  time: string;
  /** Markdown, so long that its file takes 3.5 kB on average: paragraphs, and in every tenth article a list. */
  body: string;
}

const FIRST = Date.UTC(2004, 0, 1);
const LAST = Date.UTC(2025, 5, 30);
const MINUTE = 60_000;
const STAFF = 60;

/**
 * The article number `index` of an archive of `count`; the same two numbers always give the same article. Their dates are spread
 * evenly from 2004 to the middle of 2025; numbers from `count` on give articles that are newer than all of those.
 */
export function makeArticle(index: number, count: number): MadeArticle {
  const random = createRandom(index);
  const written =
    index < count ? FIRST + Math.floor(((LAST - FIRST) * index) / count) : LAST + (index - count + 1) * 60 * MINUTE;
  const [day = '', clock = ''] = new Date(written).toISOString().split('T');
  const place = random.pick(words.PLACES);
  return {
    name: `${day.slice(0, 4)}/${day.slice(5, 7)}/tin-${String(index).padStart(6, '0')}`,
    title: `${random.pick(words.SUBJECTS)} ${place} ${random.pick(words.VERBS)} ${objectOf(random)}`,
    lead: sentence(random),
    author: personOf(createRandom(-random.int(1, STAFF))),
    category: random.pick(words.CATEGORIES)[0],
    tags: [random.pick(words.TAGS)],
    day,
    time: clock.slice(0, 5),
    body: bodyOf(random, place, index % 10 === 0),
  };
}

/** An article from the middle of an archive of `count`, another one each turn, with a changed lead. */
export function editArticle(turn: number, count: number): MadeArticle {
  const article = makeArticle(Math.floor(count / 2) + turn, count);
  return { ...article, lead: `${article.lead} ${editOf(turn)}` };
}

/** The words that a turn's edit adds. */
export const editOf = (turn: number): string => `Sửa lần ${turn + 1}.`;

/** Where an article is to be read. */
export const addressOf = ({ day, name }: MadeArticle): string =>
  `/${day.replaceAll('-', '/')}/${name.slice(name.lastIndexOf('/') + 1)}.html`;

const objectOf = (random: Random): string =>
  `${random.pick(words.OBJECTS)} ${random.int(2, 980)} ${random.pick(words.UNITS)}`;

const personOf = (random: Random): string =>
  `${random.pick(words.FAMILY_NAMES)} ${random.pick(words.MIDDLE_NAMES)} ${random.pick(words.GIVEN_NAMES)}`;

function hamletOf(random: Random): string {
  const syllable = (): string => random.pick(words.ONSETS) + random.pick(words.RIMES);
  return `ấp ${syllable()} ${syllable()}`;
}

const sentence = (random: Random): string =>
  `${random.pick(words.SUBJECTS)} ${hamletOf(random)}, ${random.pick(words.PLACES)}, ${random.pick(words.VERBS)} ${objectOf(random)}.`;

function paragraph(random: Random): string {
  const remarks = [random.pick(words.REMARKS), random.pick(words.REMARKS)];
  return `${sentence(random)} ${remarks[0]} Ông ${personOf(random)}, ngụ ${hamletOf(random)}, nói: “${sentence(random)}” ${remarks[1]}`;
}

function bodyOf(random: Random, place: string, hasList: boolean): string {
  const paragraphs = Array.from({ length: random.int(4, 7) }, () => paragraph(random));
  const list = Array.from(
    { length: 3 },
    () => `- **${hamletOf(random)}**: ${random.int(10, 900)} ${random.pick(words.UNITS)}`,
  );
  return [
    `(HG) - ${paragraphs[0]}`,
    ...paragraphs.slice(1, 3),
    `## Chuyện ở ${place}`,
    ...(hasList ? [list.join('\n')] : []),
    ...paragraphs.slice(3),
  ].join('\n\n');
}
