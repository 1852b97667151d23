import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import type { LocalTime } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { parseArticle } from './parse-article.ts';

/** A draft as it stands once it is published, or what keeps it from that. */
export type Publication = { path: string; text: string } | { problems: Problem[] };

/** The year and month of an article's folder. */
const MONTH = /\/\d{4}\/\d{2}\/(?=[^/]+$)/;

/**
 * Takes `draft: true` off an article. A moment of publication that has passed becomes `now`, and the file's folder that of its
 * month; one that lies ahead stays. A file with errors or without a text is not published; one that is no draft is told so by
 * `problems` being empty.
 *
 * @param path below the content folder
 */
export function publishDraft(path: string, bytes: Uint8Array, site: Site, now: LocalTime): Publication {
  const { article: parsed, problems } = parseArticle(path, '', bytes, site);
  if (!parsed) return { problems };
  if (parsed.article.state !== 'draft') return { problems: [] };
  const isLate = parsed.article.at < now;
  const at = isLate ? now : parsed.article.at;
  const [day = '', time = ''] = at.split('T');
  const text = Buffer.from(bytes)
    .toString()
    .replace(/^draft:.*\r?\n/m, '')
    .replace(/^date:.*/m, (line) => (isLate ? `date: ${day}` : line))
    .replace(/^time:.*/m, (line) => (isLate ? `time: ${time}` : line));
  const to = path.replace(MONTH, `/${day.slice(0, 4)}/${day.slice(5, 7)}/`);
  const { article: published, problems: left } = parseArticle(to, '', Buffer.from(text), site);
  const inTheWay = left.filter(({ code }) => code === 'than-bai-trong');
  if (haveErrors(left) || inTheWay.length > 0) return { problems: haveErrors(left) ? left : inTheWay };
  if (published?.article.state !== 'live' || published.article.at !== at) return { problems: [notByLines(path)] };
  return { path: to, text };
}

const notByLines = (path: string): Problem => ({
  code: 'cu-phap-sai',
  place: { path },
  message: 'Không tự sửa được tệp này: draft, date và time phải đứng riêng mỗi trường một dòng.',
  hint: 'Xóa draft: true bằng tay.',
});
