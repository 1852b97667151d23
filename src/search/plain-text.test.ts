import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { BREAK, wordsOf } from './words.ts';

const words = (markdown: string): string =>
  wordsOf(plainText(markdown))
    .map((word) => (word === BREAK ? '|' : word))
    .join(' ');

test('links and pictures keep the words that readers see', () => {
  expect(words('Xem [bài này](https://bao.example.vn/lua-(moi).html "giá lúa") nhé')).toBe('xem bài này giá lúa nhé');
  expect(words('![Chợ nổi](anh/cho-noi.jpg)')).toBe('chợ nổi');
  expect(words('Đọc tại https://bao.example.vn/a-b hôm nay')).toBe('đọc tại hôm nay');
});

test('what readers do not see as text is no text', () => {
  expect(words('một<!-- bỏ\nđi --> hai <b class="x">ba</b>[^1]')).toBe('một hai ba');
  expect(words('Xem [đây][a].\n\n[a]: https://x.example.vn "Tên"\n')).toBe('xem đây a');
});

test('emphasis inside a word does not part it', () => {
  expect(words('**Hậu** Giang, *đ*ường')).toBe('hậu giang | đường');
});

test('a line that is wrapped goes on; a paragraph, a list item and a heading end', () => {
  expect(words('giá lúa\nhè thu\n\nTăng\n- một\n- hai\n## Ba')).toBe('giá lúa hè thu | tăng | một | hai | ba');
});

test('character references are what they stand for', () => {
  expect(words('Lúa &amp; c&aacute; t&#244;m&nbsp;&#x111;ồng &ndash; AT&T &khong;')).toBe('lúa cá tôm đồng at t khong');
  expect(words('giá &lt;b&gt; mới')).toBe('giá b mới');
});

test('an underscore parts words, and is no part of them', () => {
  expect(words('gia_lua_he_thu và _giá_ __lúa__')).toBe('gia lua he thu và giá lúa');
});
