import type { Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import remarkRehype from 'remark-rehype';
import { expect, test } from 'vitest';
import { github } from '../markdown/dialect.ts';
import { fc } from '../testing/properties.ts';
import { parseSeparateBlocks } from './separate-blocks.ts';

const processor = github().use(remarkRehype).freeze();
const parse = (body: string): RootContent[] =>
  (processor.runSync(processor.parse(body), { value: body }) as Root).children;
const html = (children: RootContent[]): string => rehype().stringify({ type: 'root', children });

const pieces = fc.constantFrom(
  ...[
    'Mưa lớn',
    'Hòa - Hoà',
    'a@b.vn',
    'https://a.vn/b',
    'www.a.vn',
    '**đậm**',
    '*',
    '_',
    '__',
    '![h](a.jpg "b")',
    '[a](b)',
    '[a]',
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '[a]: b',
    '&amp;',
    '&',
    '<b>',
    '`',
    '```',
    '~~',
    '|',
    '|-|',
    '#',
    '##',
    '## ',
    '# Tựa #',
    '>',
    '> ',
    '+ ',
    '- ',
  ],
  ...[
    '---',
    '===',
    '1. ',
    '2013. ',
    '30. 4 ',
    ' **',
    '“',
    ':**',
    '~',
    '2) ',
    '12',
    ' ',
    '  ',
    '\t',
    '\\',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n \n',
    '.',
    ', ',
    '- [ ] ',
    ': ',
    '!',
  ],
);

test('a body is parsed as if it were parsed whole', () => {
  let separate = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (written) => {
      const body = written.join('');
      const nodes = parseSeparateBlocks(body, parse);
      if (nodes) separate++;
      if (nodes) expect(html(nodes)).toBe(html(parse(body)));
    }),
    { numRuns: 10_000 },
  );
  expect(separate).toBeGreaterThan(1000);
});

test('only blocks with marks in them are parsed', () => {
  const parsed: string[] = [];
  const body = '(HG) - Mưa.\n\n## Ngập\n\nNước **lên**.\n\n- một\n\n- hai\n- ba\n\nHết.';
  const nodes = parseSeparateBlocks(body, (block) => {
    parsed.push(block);
    return parse(block);
  });
  expect(parsed).toEqual(['Nước **lên**.', '- một\n\n- hai\n- ba']);
  expect(html(nodes ?? [])).toBe(html(parse(body)));
});

test('a text whose parts depend on each other is left alone', () => {
  for (const body of ['a[^1]\n\n[^1]: b', '[a]\n\n[a]: b', '<div>\n\na', '```\n\na', '    a'])
    expect(parseSeparateBlocks(body, parse)).toBeUndefined();
});
