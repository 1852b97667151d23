import { expect, test } from 'vitest';
import { fc } from '../../testing/properties.ts';
import { filtersOf, readState, type SearchState, writeState } from './state.ts';

const day = fc.constantFrom('2019-01-31', '2024-02-29');
const slug = fc.constantFrom('the-thao', 'le-mai', 'photo');
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const anyState: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC').trim()),
  year: optional(fc.constantFrom('2004', '2026')),
  from: optional(day),
  to: optional(day),
  category: optional(slug),
  author: optional(slug),
  kind: optional(slug),
  order: fc.constantFrom('relevance', 'date'),
  shown: fc.constantFrom(10, 20, 200),
});

test('an address says all of a state', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readState(writeState(state))).toEqual(state);
    }),
  );
});

test('a plain search has a plain address', () => {
  expect(writeState(readState('?q=ch%E1%BB%A3+n%E1%BB%95i&nam=&muc='))).toBe('?q=ch%E1%BB%A3+n%E1%BB%95i');
  expect(writeState(readState(''))).toBe('');
});

test('what makes no sense is left out', () => {
  expect(readState('?nam=20x4&tu=hom-qua&den=2019-02-30&muc=A/B&so=9999&xep=la')).toEqual(readState(''));
});

test('a year and a range of days narrow each other', () => {
  const filters = (search: string) => filtersOf(readState(search));
  expect(filters('?nam=2019')).toMatchObject({ from: '2019-01-01', to: '2019-12-31' });
  expect(filters('?nam=2019&tu=2019-05-01')).toMatchObject({ from: '2019-05-01', to: '2019-12-31' });
  expect(filters('?tu=2018-05-01')).toMatchObject({ from: '2018-05-01', to: undefined });
  expect(filters('?tu=2019-06-01&den=2018-05-01')).toMatchObject({ from: '2018-05-01', to: '2019-06-01' });
});
