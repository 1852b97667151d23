import { expect, test } from 'vitest';
import { gapsSentence } from './gaps-sentence.ts';

const gap = (first: string, last: string, months: number) => ({ first, last, months });

test('gaps are told in a sentence: none, a few by name, many by their number and the longest', () => {
  expect(gapsSentence([])).toBe('Từ tháng đầu đến tháng cuối, tháng nào cũng có bài.');
  expect(gapsSentence([gap('2005-01', '2005-02', 2), gap('2005-04', '2005-04', 1)])).toBe(
    'Còn trống 3 tháng: từ tháng 1/2005 đến tháng 2/2005; tháng 4/2005.',
  );
  const many = Array.from({ length: 8 }, (_, index) => gap(`20${10 + index}-03`, `20${10 + index}-03`, 1));
  expect(gapsSentence([...many, gap('2020-01', '2020-05', 5)])).toBe(
    'Còn trống 13 tháng, trong 9 quãng; quãng dài nhất là từ tháng 1/2020 đến tháng 5/2020 (5 tháng).',
  );
});
