import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { oneLine } from './one-line.ts';

test('words stand a space apart, whatever stood between them', () => {
  expect(oneLine(' lúa\tgạo  tôm\u00a0cá\r\n')).toBe('lúa gạo tôm cá');
});

test('it is what splitting at white space gives', () => {
  const texts = fc
    .array(fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000', 'a', 'ă', '.'))
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(oneLine(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
    }),
  );
});
