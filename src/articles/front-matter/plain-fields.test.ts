import { expect, test } from 'vitest';
import { fc } from '../../testing/properties.ts';
import { plainFields } from './plain-fields.ts';
import { parseYaml } from './yaml-fields.ts';

test('one line a field', () => {
  expect(
    plainFields(
      '\ntitle: "Bài 2: Về quê"\ndate: 2022-04-22\ntime: 15:52\nid: 00123\nauthor: Ngọc Hưởng\ntags: [lúa thu đông, 2022,ĐBSCL ]\n',
    ),
  ).toEqual({
    title: 'Bài 2: Về quê',
    date: '2022-04-22',
    time: '15:52',
    id: '00123',
    author: 'Ngọc Hưởng',
    tags: ['lúa thu đông', '2022', 'ĐBSCL'],
  });
});

test.each([
  'title: a\ntitle: b',
  'title: Bài 2: Về quê',
  'title: Giá lúa #1',
  'title: "a\\tb"',
  'draft: true',
  'lead: Null',
  'lead:',
  'lead: ',
  'tags: []',
  'tags: [a, ]',
  'tags: [a, [b]]',
  'tags: [null]',
  'tags: [a: b]',
  'lead: một\n  hai',
  'title: *a',
  'title:a',
  '',
  'toString: a',
])('%j is left to the parser for all of YAML', (source) => {
  expect(plainFields(source)).toBeUndefined();
});

test('what it reads, a parser for all of YAML reads the same', () => {
  const piece = fc.constantFrom(
    'a',
    'Ữ',
    '1',
    ' ',
    ':',
    '#',
    '"',
    "'",
    '-',
    '/',
    '(',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '\\',
    '\t',
    '\n',
    '\r\n',
    'true',
    'null',
    '~',
    '=',
    '<<',
    '\u00a0',
    '\u0085',
    '\ufeff',
  );
  const value = fc
    .array(fc.oneof(fc.constantFrom('a', 'Ữ', '1'), fc.constantFrom('a', 'đ', ' '), piece), { maxLength: 8 })
    .map((pieces) => pieces.join(''));
  const quoted = fc.tuple(fc.constantFrom('', '"', "'"), value).map(([mark, text]) => mark + text + mark);
  const list = fc
    .array(fc.oneof(value, fc.constantFrom('a', ' đ 1', 'true ', '-', '(a)')), { maxLength: 4 })
    .map((items) => `[${items.join(',')}]`);
  const line = fc
    .tuple(
      fc.constantFrom('title', 'lead', 'id', 'date'),
      fc.constantFrom(': ', ': ', ':', ':  '),
      fc.oneof(quoted, quoted, list),
    )
    .map((parts) => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const source = `\n${lines.join('\n')}`;
      const fields = plainFields(source);
      if (!fields) return;
      read++;
      const document = parseYaml(source);
      expect([...document.errors, ...document.warnings]).toEqual([]);
      expect(document.toJS()).toEqual(fields);
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(200);
});
