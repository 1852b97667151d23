import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { SLOW } from './slowest-first.ts';

test('every file that is said to take long is there', () => {
  expect(SLOW.filter((file) => !existsSync(join(resolve(import.meta.dirname, '../..'), file)))).toEqual([]);
});
