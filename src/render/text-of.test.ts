import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from './text-of.ts';

test('tells the words of every block on a line of its own', () => {
  const body = [
    '## Giá *lúa* tăng',
    '',
    'Nông dân [Vị Thủy](https://x.example) thu hoạch',
    'vụ **hè thu**[^1]. &nbsp;Hết  mùa\\',
    'mưa.',
    '',
    '![đồng lúa](media/lua.jpg "Đồng lúa. Ảnh: A")',
    '',
    '- Một',
    '  - Hai',
    '> Ba',
    '',
    '| Xã | Tấn |',
    '|---|---|',
    '| Vị Tân | 12 |',
    '',
    '    mã',
    '',
    '<div class="x">Bốn <b>năm</b>&amp;<script>alert(1)</script></div>',
    '',
    '[^1]: Theo sở.',
  ].join('\n');
  expect(textOf(body).split('\n')).toEqual([
    'Giá lúa tăng',
    'Nông dân Vị Thủy thu hoạch vụ hè thu. Hết mùa mưa.',
    'Đồng lúa. Ảnh: A',
    'Một',
    'Hai',
    'Ba',
    'Xã Tấn',
    'Vị Tân 12',
    'mã',
    'Bốn năm &',
    'Theo sở.',
  ]);
});

test('tells plain prose without parsing as parsing tells it', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'ư', '1', ' ', '#', '-', '.', ')', '=', '>', '+', '"', '!', '\t'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const body = lines.join('\n');
      const withMark = `${body}\n\n*x*`;
      expect(textOf(`${body}\n\nx`)).toBe(textOf(withMark));
    }),
    { numRuns: 2000 },
  );
});

test('nothing has no words', () => {
  expect(textOf('')).toBe('');
  expect(textOf('\n\n***\n')).toBe('');
});
