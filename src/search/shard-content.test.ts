import { expect, test } from 'vitest';
import { createShardContent } from './shard-content.ts';
import { COMMON_ROOM, isCommon, isOften, OFTEN_ROOM, SATURATED, TEXTS_SLOT } from './slots.ts';
import { wordToken } from './token.ts';

/** Makes a function that tells the places of a word in texts: the article, and where it stands among the article's words. */
function placesIn(texts: readonly string[]): (word: string) => [article: number, place: number][] {
  const content = createShardContent([]);
  for (const text of texts) content.add({ title: 'Tin', lead: '', text, facets: [] });
  const places = Map.groupBy(content.texts().split(' ').entries(), ([, token]) => token);
  return (word) =>
    (places.get(wordToken(word)) ?? []).map(([position]) => [Math.floor(position / TEXTS_SLOT), position % TEXTS_SLOT]);
}

test('a word that a text has often stands before the others', () => {
  const [[, often = -1] = [], [, once = -1] = []] = placesIn(['lúa gạo lúa mía lúa', 'mía lúa'])('lúa');
  expect([isOften(often), isCommon(often), isOften(once)]).toEqual([true, false, false]);
});

test('a word that most articles hold is listed where a text has it very often, at a place that tells so', () => {
  const texts = Array.from({ length: SATURATED.articles + 1 }, (_, i) =>
    'tỉnh '.repeat(i === 7 ? SATURATED.often : SATURATED.often - 1),
  );
  expect(placesIn(texts)('tỉnh')).toEqual([[7, OFTEN_ROOM]]);
  expect(placesIn(texts.slice(1))('tỉnh')).toHaveLength(SATURATED.articles);
});

test('words that most articles hold take no room from those that tell articles apart', () => {
  const common = Array.from({ length: 2 * COMMON_ROOM }, (_, i) => `chung${i}`);
  const own = Array.from({ length: OFTEN_ROOM }, (_, i) => `riêng${i}`);
  const text = `${`${common.join(' ')} `.repeat(SATURATED.often)}${`${own.join(' ')} `.repeat(3)}`;
  const texts = [text, ...Array.from({ length: SATURATED.articles }, () => common.join(' '))];
  const placesOf = placesIn(texts);
  expect(own.map((word) => placesOf(word).map(([, place]) => isOften(place)))).toEqual(own.map(() => [true]));
  expect(common.filter((word) => placesOf(word).length > 0)).toHaveLength(COMMON_ROOM);
});
