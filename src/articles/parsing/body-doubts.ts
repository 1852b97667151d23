import type { Problem } from '../../diagnostics/problem.ts';
import { identityOf } from '../../vietnamese/identity.ts';
import type { DoubtfulArticle } from './doubtful-article.ts';

/** What stands where somebody meant to write the text later. */
const PLACEHOLDER =
  /^(?:(?:viết )?(?:nội dung|thân)(?: bài(?: viết)?)?(?: (?:ở|vào) đây)?|viết bài (?:ở|vào) đây|\(?(?:đang |sẽ )?cập nhật(?: sau)?\)?|todo|tbd|x{3,}|lorem ipsum.*|asdf\w*|test)?[\s.…]*$/iu;
const PICTURE = /!\[|<img\b/i;
const FILM = /https?:\/\/|<(?:iframe|video|embed|object)\b/i;

/** What a body lacks, or says twice. */
export function bodyDoubts({ article, body, bodyLine, locate }: DoubtfulArticle): Problem[] {
  const { path, title, kind, state, image } = article;
  if (state !== 'live') return [];
  const text = body.replace(/<!--[\s\S]*?-->/g, '').trim();
  const place = { path, line: bodyLine };
  const problems: Problem[] = [];
  if (PLACEHOLDER.test(text) && !(kind !== 'article' && image))
    problems.push({
      code: 'than-bai-trong',
      place: text === '' ? place : { path, line: lineOf(body, text) + bodyLine - 1 },
      message: text === '' ? 'Bài chưa có nội dung.' : `Bài mới chỉ có “${text}”.`,
      hint: 'Viết bài sau dòng --- thứ hai; nếu chưa xong, thêm dòng draft: true để bài chưa hiện ra.',
    });
  const first = /^.*/.exec(text)?.[0] ?? '';
  if (text !== '' && isTitle(first, title))
    problems.push({
      code: 'tit-lap-lai',
      place: { path, line: lineOf(body, first) + bodyLine - 1 },
      message: 'Thân bài mở đầu bằng chính tít bài, nên tít sẽ in hai lần.',
      hint: 'Xóa dòng này: trang tự in tít lấy từ trường title.',
    });
  const what = kind === 'video' ? 'video' : 'ảnh';
  const isThere = kind === 'video' ? FILM.test(body) : image !== undefined || PICTURE.test(body);
  if (kind !== 'article' && !isThere)
    problems.push({
      code: 'loai-bai-thieu',
      place: locate('kind'),
      message: `Bài ghi kind: ${kind} nhưng không có ${what} nào.`,
      hint:
        kind === 'video'
          ? 'Thêm liên kết hoặc mã nhúng của phim vào một dòng riêng, hoặc bỏ dòng kind.'
          : 'Thêm ảnh, hoặc bỏ dòng kind.',
    });
  return problems;
}

/** Whether a line is the title as a heading or in bold. */
const isTitle = (line: string, title: string): boolean =>
  /^(?:#|\*\*|__)/.test(line) && identityOf(line.replace(/^#+\s*|[*_]{1,3}/g, '')) === identityOf(title);

const lineOf = (body: string, text: string): number =>
  body.slice(0, body.indexOf(text.slice(0, 80))).split('\n').length;
