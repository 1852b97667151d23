import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { absoluteAddress } from './address.ts';

test('an absolute address is what a browser would make of it, plain or not', () => {
  const url = 'https://bao.example.vn';
  const piece = fc.constantFrom('/', '/', '.', '..', 'a', 'Z', '0', '-', '_', 'đường', ' ', '%', '?', '#', ':', 'html');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const address = `/a${pieces.join('')}`;
      expect(absoluteAddress({ url }, address)).toBe(new URL(address, url).href);
    }),
    { numRuns: 2000 },
  );
  expect(absoluteAddress({ url }, '/')).toBe(`${url}/`);
});
