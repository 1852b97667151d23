import type { Problem } from '../diagnostics/problem.ts';
import type { Article } from '../model/article.ts';

/** What looks wrong with an article, although it can be published as it stands. */
export const articleWarnings = (article: Article): Problem[] => [...otherFolder(article)];

/** The year and month of the folder in which an article lies, if it lies in such a one. */
const FOLDER = /\/(\d{4})\/(\d{2})\/[^/]+$/;

function otherFolder({ path, at }: Article): Problem[] {
  const [, year, month] = FOLDER.exec(path) ?? [];
  if (year === undefined || at.startsWith(`${year}-${month}`)) return [];
  const [day = ''] = at.split('T');
  const right = path.replace(FOLDER, (_, _year, _month) => `/${day.slice(0, 4)}/${day.slice(5, 7)}/`);
  return [
    {
      code: 'ngay-khac-thu-muc',
      place: { path },
      message: `Bài đề ngày ${day} nhưng nằm trong thư mục ${year}/${month}.`,
      hint: `Sửa trường date, hoặc chuyển tệp sang ${right}.`,
    },
  ];
}
