import { expect, test } from 'vitest';
import { plainSpaces } from './plain-spaces.ts';

test('behind marks at the beginning of a line, every space is a plain one', () => {
  expect(plainSpaces('##\u00a0Tít\n-\u00a0gạch\n1.\u00a0\u2003mục\n>\u3000lời\n> -\u00a0a\n##\u200bTít')).toBe(
    '## Tít\n- gạch\n1.  mục\n> lời\n> - a\n## Tít',
  );
});

test('at the beginning of a line too, and in lines of nothing else', () => {
  expect(plainSpaces('\u3000Đoạn một\n\u00a0\nĐoạn\u00a0hai\n\ufeff## Tít\n\u200b')).toBe(
    ' Đoạn một\n \nĐoạn\u00a0hai\n ## Tít\n ',
  );
});

test('in the line below the heads of a table', () => {
  expect(plainSpaces('| a |\n|\u00a0---\u00a0|')).toBe('| a |\n| --- |');
});

test('spaces between words stay as they are, and so does every place', () => {
  for (const text of ['Ông\u00a0A', '**\u00a0đậm\u00a0**', '-\u00a0', '\u00a0\u00a0\u00a0', '#\u00a0a\u00a0#'])
    expect(plainSpaces(text)).toHaveLength(text.length);
  expect(plainSpaces('Ông\u00a0A, Face\u00adbook, 5-\u00a06')).toBe('Ông\u00a0A, Face\u00adbook, 5-\u00a06');
});
