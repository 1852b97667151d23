import { formatProblem } from '../diagnostics/format-problem.ts';
import { isError, isWarning, type Problem } from '../diagnostics/problem.ts';
import { warningSummary } from '../diagnostics/report.ts';

/** How many problems a banner quotes in full. */
const QUOTED = 5;

/**
 * What the development server says above a page: the errors of the content, on every page; the warnings of the file that the page
 * shows, and how many there are elsewhere. Empty where nothing is wrong.
 *
 * @param shown path of the file that the page shows, if it shows one
 * @param read gives a file's text for the excerpts
 */
export function devBanner(
  problems: readonly Problem[],
  shown: string | undefined,
  read: (path: string) => string | undefined,
): string {
  const errors = problems.filter(isError);
  const warnings = problems.filter(isWarning);
  const own = warnings.filter(({ place }) => place.path === shown);
  const others = warningSummary(warnings.filter(({ place }) => place.path !== shown));
  return [
    errors.length > 0 &&
      section(
        'alert',
        '#7a1010',
        `Nội dung có ${errors.length} lỗi. Bài có lỗi chưa được cập nhật.`,
        quoted(errors, read),
      ),
    own.length > 0 && section('status', '#6b4a00', `Trang này có ${own.length} cảnh báo.`, quoted(own, read)),
    others && line(`${others} Xem bằng lệnh “npm run check”.`),
  ]
    .filter((part) => part !== false && part !== undefined)
    .join('');
}

function section(role: string, background: string, title: string, body: string): string {
  return `<section role="${role}" style="background:${background};color:#fff;padding:1rem 1.5rem;font:1rem/1.5 system-ui"><strong>${title}</strong>${body}</section>`;
}

/** One line above a page. */
export const line = (text: string): string =>
  `<p role="status" style="background:#333;color:#fff;margin:0;padding:.6rem 1.5rem;font:1rem system-ui">${text}</p>`;

function quoted(problems: readonly Problem[], read: (path: string) => string | undefined): string {
  const texts = problems
    .slice(0, QUOTED)
    .map((problem) => formatProblem(problem, read(problem.place.path), { color: false }))
    .map((text) => `<pre style="white-space:pre-wrap;margin:.8rem 0">${escapeHtml(text)}</pre>`);
  const rest = problems.length - QUOTED;
  if (rest > 0) texts.push(`<p>… và ${rest} điều nữa. Chạy “npm run check” để xem tất cả.</p>`);
  return texts.join('');
}

/** Text as HTML shows it, in an element or between double quotes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
