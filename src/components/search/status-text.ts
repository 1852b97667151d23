import type { Progress } from '../../search/client/search.ts';
import { wholeNumber } from '../../vietnamese/numbers.ts';

/** How many articles were found, and whether that is all. */
export function countText(total: number, { texts, shards }: Progress): string {
  const articles = `${wholeNumber(total)} bài`;
  if (texts < shards.length)
    return total > 0 ? `Đã thấy ${articles}, chưa đầy đủ.` : 'Chưa thấy bài nào, chưa tìm đầy đủ.';
  return total > 0 ? `Tìm thấy ${articles}.` : 'Không có bài nào hợp với điều bạn tìm.';
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
