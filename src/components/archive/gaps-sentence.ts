import type { Period } from '../../model/period.ts';
import type { Coverage } from './coverage.ts';

/** So many gaps are named one by one. */
const NAMED = 6;

/** Says in a sentence which months hold no article between the first that does and the last. */
export function gapsSentence(gaps: Coverage['gaps']): string {
  if (gaps.length === 0) return 'Từ tháng đầu đến tháng cuối, tháng nào cũng có bài.';
  const months = gaps.reduce((sum, { months }) => sum + months, 0);
  if (gaps.length <= NAMED) return `Còn trống ${months} tháng: ${gaps.map(nameOf).join('; ')}.`;
  const longest = gaps.reduce((longest, gap) => (gap.months > longest.months ? gap : longest));
  return `Còn trống ${months} tháng, trong ${gaps.length} quãng; quãng dài nhất là ${nameOf(longest)} (${longest.months} tháng).`;
}

const monthOf = (period: Period): string => `tháng ${Number(period.slice(5))}/${period.slice(0, 4)}`;

const nameOf = ({ first, last }: Coverage['gaps'][number]): string =>
  first === last ? monthOf(first) : `từ ${monthOf(first)} đến ${monthOf(last)}`;
