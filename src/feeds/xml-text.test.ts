import { expect, it } from 'vitest';
import { escapeXml } from '../render/escape-xml.ts';
import { fc } from '../testing/properties.ts';
import { parseXml } from './testing/xml-tree.ts';
import { fitLine, fitText } from './xml-text.ts';

it.each([
  ['a\u0000\u0008\u000Bb\u007F\u0085c', 'ab\nc'],
  ['\uD800a\uDC00', 'a'],
  ['😀\uFFFE\uFFFD', '😀'],
  ['dòng\r\nhai\u2028ba', 'dòng\nhai\nba'],
  ['Hâ\u0323u', 'Hậu'],
])('makes %j fit', (typed, fit) => {
  expect(fitText(typed)).toBe(fit);
});

it('puts on one line what stands on several', () => {
  expect(fitLine('  Hai\u00A0dòng\n\tchữ ')).toBe('Hai dòng chữ');
});

it('gives a strict parser back what it was given, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const fit = fitText(typed);
      const { text, attributes } = parseXml(`<a b="${escapeXml(fitLine(typed))}">${escapeXml(fit)}</a>`);
      expect(text).toBe(fit);
      expect(attributes['b']).toBe(fitLine(typed));
      expect(fitText(fit)).toBe(fit);
    }),
    { numRuns: 1000 },
  );
});
