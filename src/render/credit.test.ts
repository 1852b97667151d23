import { expect, test } from 'vitest';
import { splitCredit, splitCreditNodes } from './credit.ts';
import { h, text } from './hast.ts';

test.each([
  ['Cầu Cái Tư. Ảnh: TRUNG QUÂN', 'Cầu Cái Tư.', 'Ảnh: TRUNG QUÂN'],
  ['Cầu Cái Tư. Ảnh: N. HƯỞNG', 'Cầu Cái Tư.', 'Ảnh: N. HƯỞNG'],
  ['Cầu Cái Tư (Nguồn: TTXVN).', 'Cầu Cái Tư', 'Nguồn: TTXVN'],
  ['Cầu Cái Tư. Ảnh minh họa: T.Q', 'Cầu Cái Tư.', 'Ảnh minh họa: T.Q'],
  ['Ảnh: HỒNG DIỄM – GIA KHÁNH', '', 'Ảnh: HỒNG DIỄM – GIA KHÁNH'],
])('%s', (whole, caption, credit) => {
  expect(splitCredit(whole)).toEqual({ caption, credit });
});

test.each([
  'Trong ảnh: bà con gặt lúa',
  'Ảnh: TTXVN. Bà con gặt lúa',
  'Gặt lúa',
  'TinẢnh: A',
  '',
])('“%s” has no credit', (whole) => {
  expect(splitCredit(whole)).toEqual({ caption: whole });
});

test('a credit may end an emphasis whose other words stay', () => {
  const nodes = [text('Cầu '), h('em', {}, [text('Cái Tư. Ảnh: A')])];
  expect(splitCreditNodes(nodes)).toEqual({
    caption: [text('Cầu '), h('em', {}, [text('Cái Tư.')])],
    credit: 'Ảnh: A',
  });
});

test('what is left before a credit ends with a word', () => {
  const nodes = [h('b', {}, [text('Cầu')]), text(' '), h('em', {}, [text('Ảnh: A')])];
  expect(splitCreditNodes(nodes)).toEqual({ caption: nodes.slice(0, 1), credit: 'Ảnh: A' });
});
