import { expect, test } from 'vitest';
import { isInside } from './folders.ts';

test.each([
  ['/srv/bao', '/srv/bao', true],
  ['/srv/bao/web', '/srv/bao', true],
  ['/srv/bao-rieng', '/srv/bao', false],
  ['/srv', '/srv/bao', false],
  ['/srv', '/', true],
  ['/', '/', true],
])('whether %s lies in %s: %s', (inner, outer, expected) => expect(isInside(inner, outer)).toBe(expected));
