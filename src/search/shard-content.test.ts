import { expect, test } from 'vitest';
import { createShardContent } from './shard-content.ts';
import {
  isOften,
  isVeryOften,
  OFTEN,
  OFTEN_ROOM,
  SATURATED,
  TEXTS_SLOT,
  VERY_OFTEN,
  VERY_OFTEN_ROOM,
} from './slots.ts';
import { wordToken } from './token.ts';

/** Makes a function that tells the places of a word in texts: the article, and where it stands among the article's words. */
function placesIn(texts: readonly string[]): (word: string) => [article: number, place: number][] {
  const content = createShardContent([]);
  for (const text of texts) content.add({ title: 'Tin', lead: '', text, facets: [] });
  const places = Map.groupBy(content.texts().split(' ').entries(), ([, token]) => token);
  return (word) =>
    (places.get(wordToken(word)) ?? []).map(([position]) => [Math.floor(position / TEXTS_SLOT), position % TEXTS_SLOT]);
}

test('a word stands before others in a text that has it more often', () => {
  const placesOf = placesIn(['gạo lúa mía lúa mía lúa mía mía mía mía', 'mía lúa']);
  const kinds = ['mía', 'lúa', 'gạo'].map((word) =>
    placesOf(word).map(([, place]) => [isVeryOften(place), isOften(place)]),
  );
  expect(kinds).toEqual([
    [
      [true, true],
      [false, false],
    ],
    [
      [false, true],
      [false, false],
    ],
    [[false, false]],
  ]);
});

test('a word of the title is listed where the text mentions it, however seldom', () => {
  expect(placesIn(['Tin: gạo lúa', 'gạo lúa'])('tin').map(([article]) => article)).toEqual([0]);
});

test('a word that most articles hold is listed where a text has it very often', () => {
  const texts = Array.from({ length: SATURATED.articles + 1 }, (_, i) =>
    'tỉnh '.repeat(i === 7 ? VERY_OFTEN : VERY_OFTEN - 1),
  );
  expect(placesIn(texts)('tỉnh')).toEqual([[7, 0]]);
  expect(placesIn(texts.slice(1))('tỉnh')).toHaveLength(SATURATED.articles);
});

test('words for which there is no room among those of their kind stand behind, unless most articles hold them', () => {
  const common = Array.from({ length: 2 * VERY_OFTEN_ROOM }, (_, i) => `chung${i}`);
  const own = Array.from({ length: 2 * OFTEN_ROOM }, (_, i) => `riêng${i}`);
  const text = `${`${common.join(' ')} `.repeat(VERY_OFTEN)}${`${own.join(' ')} `.repeat(OFTEN)}`;
  const texts = [text, ...Array.from({ length: SATURATED.articles }, () => common.join(' '))];
  const placesOf = placesIn(texts);
  expect(own.filter((word) => placesOf(word).length > 0)).toHaveLength(own.length);
  expect(own.filter((word) => placesOf(word).some(([, place]) => isOften(place)))).toHaveLength(OFTEN_ROOM);
  expect(common.filter((word) => placesOf(word).length > 0)).toHaveLength(VERY_OFTEN_ROOM);
});
