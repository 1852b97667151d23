import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { toTree } from './processor.ts';

const blocks = (markdown: string): string[] => plainText(toTree(markdown));

test('links and pictures keep their words and titles, and no address', () => {
  expect(blocks('Xem [bài này](https://bao.example.vn/lua-(moi).html "giá lúa") nhé')).toEqual([
    'giá lúa',
    'Xem bài này nhé',
  ]);
  expect(blocks('![Chợ nổi](anh/cho-noi.jpg "Chợ. Ảnh: T.Q")')).toEqual(['Chợ nổi', 'Chợ. Ảnh: T.Q']);
});

test('what readers do not see as text is no text', () => {
  expect(blocks('một<!-- bỏ\nđi --> hai <b class="x">ba</b>')).toEqual(['một hai ba']);
  expect(blocks('Xem [đây][a].\n\n[a]: https://x.example.vn "Tên"\n')).toEqual(['Tên', 'Xem đây.']);
});

test('footnotes are text, their numbers and links back are none', () => {
  expect(blocks('Một[^a] và hai.\n\n[^a]: Theo *sở*.')).toEqual(['Một và hai.', 'Theo sở.']);
});

test('emphasis inside a word does not part it, nor does an underscore', () => {
  expect(blocks('**H**ậu Giang, *đ*ường, gia_lua')).toEqual(['Hậu Giang, đường, gia_lua']);
});

test('a line that is wrapped goes on; paragraphs, items, cells and headings are blocks', () => {
  expect(blocks('giá lúa\nhè thu\n\nTăng\n- một\n- hai\n\n## Ba\n\n| a | b |\n|---|---|\n| c | d |')).toEqual([
    'giá lúa hè thu',
    'Tăng',
    'một',
    'hai',
    'Ba',
    'a',
    'b',
    'c',
    'd',
  ]);
});

test('character references are what they stand for', () => {
  expect(blocks('Lúa &amp; c&aacute; t&#244;m&nbsp;&#x111;ồng &khong;')).toEqual(['Lúa & cá tôm đồng &khong;']);
});

test('what has no width parts no syllable', () => {
  expect(blocks('Face\u00adbook, Hậu\u200b Gi\u2060ang, T\ufeffâm &shy;')).toEqual(['Facebook, Hậu Giang, Tâm']);
});

test('a byline at the end is left out, as on the page', () => {
  expect(plainText(toTree('Hết.\n\nNGỌC HƯỞNG', 'Ngọc Hưởng'))).toEqual(['Hết.']);
});
