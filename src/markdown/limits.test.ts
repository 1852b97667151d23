import { expect, test } from 'vitest';
import { excessOf } from './limits.ts';

test.each([
  ['quotations', `${'>'.repeat(200)} a`],
  ['quotations with spaces', `${'> '.repeat(200)}a`],
  ['lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['numbered lists', `${'1. '.repeat(100)}a`],
  ['emphasis', '*a '.repeat(3000)],
  ['pictures', '![a'.repeat(3000)],
])('%s beyond what anyone writes', (_, body) => {
  expect(excessOf(body)?.kind).toBe('too tangled');
});

test.each([
  ['a deep list', Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['a long rule', '-'.repeat(90)],
  ['many links', '[a](b.html) *c*\n\n'.repeat(3000)],
  ['long words', 'nghiêng '.repeat(5000)],
])('%s is not', (_, body) => {
  expect(excessOf(body)).toBeUndefined();
});
