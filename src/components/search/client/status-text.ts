import type { Results } from '../../../search/client/engine.ts';
import { parseQuery } from '../../../search/client/query.ts';
import type { Progress } from '../../../search/client/search.ts';
import type { SearchState } from '../../../search/client/state.ts';
import { wholeNumber } from '../../../vietnamese/numbers.ts';

/** How many articles were found, those with loose words only told apart, and whether that is all. */
export function countText(results: Pick<Results, 'together' | 'total' | 'unchecked' | 'progress'>): string {
  const { together, total, unchecked, progress } = results;
  const isWhole = progress.texts === progress.shards.length;
  if (isWhole && unchecked > 0)
    return `Tìm thấy ${wholeNumber(together)} bài; còn ${wholeNumber(unchecked)} bài có đủ các từ của cụm mà chưa xem hết.`;
  if (together > 0)
    return `${isWhole ? 'Tìm thấy' : 'Đã thấy'} ${wholeNumber(together)} bài${isWhole ? '.' : ', chưa đầy đủ.'}`;
  if (total > 0) return 'Chưa bài nào có các từ này đi liền nhau; dưới đây là bài có từng từ rời.';
  return isWhole ? 'Không có bài nào hợp với điều bạn tìm.' : 'Chưa thấy bài nào, chưa tìm đầy đủ.';
}

/** What a reader may try who has found nothing. */
export function adviceText({ year, from, to, category, author, kind, text }: SearchState, total: number): string {
  const { phrases, excluded } = parseQuery(text);
  const isNarrowed = [year, from, to, category, author, kind].some(Boolean);
  const advice = [
    ...(isNarrowed ? ['bỏ bớt bộ lọc'] : []),
    ...(phrases.length > 0 ? ['bỏ dấu ngoặc kép'] : []),
    ...(excluded.length > 0 ? ['bỏ từ có dấu trừ'] : []),
    'viết lại cho đúng chính tả, có dấu',
    'dùng ít từ hơn',
  ];
  return `${total > 0 ? 'Để tìm sát hơn' : 'Bạn có thể'}: ${advice.join('; ')}.`;
}

/** Which years have been searched, and by what: "Đã tìm tiêu đề, lời dẫn 2026–2019, còn đến 2004." */
export function progressText({ titles, texts, shards }: Progress): string {
  const years = (read: number): string => {
    const [newest = '', oldest = ''] = [shards[0]?.to, shards[read - 1]?.from].map((day) => day?.slice(0, 4));
    return newest === oldest ? newest : `${newest}–${oldest}`;
  };
  const left = `còn đến ${shards.at(-1)?.from.slice(0, 4)}.`;
  if (titles === 0) return '';
  if (titles < shards.length) return `Đã tìm tiêu đề, lời dẫn ${years(titles)}, ${left}`;
  if (texts === 0) return `Đã tìm tiêu đề, lời dẫn ${years(titles)}, đang tìm toàn văn.`;
  return texts < shards.length ? `Đã tìm toàn văn ${years(texts)}, ${left}` : `Đã tìm toàn văn ${years(texts)}.`;
}

/** What a search has come to: the newest articles, the titles and leads of all, or the texts of all. */
export const stageOf = ({ titles, texts, shards }: Progress): 'newest' | 'titles' | 'texts' =>
  texts === shards.length ? 'texts' : titles === shards.length ? 'titles' : 'newest';
