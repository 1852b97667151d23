import type { Search } from '../../search/client/search.ts';

type Progress = Pick<Search, 'read' | 'shards'>;

const number = new Intl.NumberFormat('vi');

/** How many articles were found, and whether that is all. */
export function countText(total: number, { read, shards }: Progress): string {
  const articles = `${number.format(total)} bài`;
  if (read < shards.length) return total > 0 ? `Đã thấy ${articles}, chưa đầy đủ.` : 'Chưa thấy bài nào, còn đang tìm.';
  return total > 0 ? `Tìm thấy ${articles}.` : 'Không có bài nào hợp với điều bạn tìm.';
}

/** Which years have been searched: "Đã tìm 2026–2019". */
export function progressText({ read, shards }: Progress): string {
  const newest = shards[0]?.to.slice(0, 4);
  const oldest = shards[read - 1]?.from.slice(0, 4);
  if (!newest || !oldest) return '';
  const years = newest === oldest ? newest : `${newest}–${oldest}`;
  return read < shards.length ? `Đã tìm ${years}, còn đến ${shards.at(-1)?.from.slice(0, 4)}.` : `Đã tìm ${years}.`;
}
