import type { Place, Problem } from '../../diagnostics/problem.ts';
import { legacyEncoding } from '../../vietnamese/legacy-encoding.ts';
import { authorDoubts } from './author-doubts.ts';
import { bodyDoubts } from './body-doubts.ts';
import type { DoubtfulArticle } from './doubtful-article.ts';
import { tagDoubts } from './tag-doubts.ts';

/** What looks wrong with an article, although it can be published as it stands. */
export const articleWarnings = (article: DoubtfulArticle): Problem[] => [
  ...otherFolder(article),
  ...authorDoubts(article),
  ...entities(article),
  ...markdownInFields(article),
  ...tagDoubts(article),
  ...altOfFile(article),
  ...oldEncoding(article),
  ...bodyDoubts(article),
];

/** The year and month of the folder in which an article lies, if it lies in such a one. */
const FOLDER = /\/(\d{4})\/(\d{2})\/[^/]+$/;

function otherFolder({ article: { path, at }, locate }: DoubtfulArticle): Problem[] {
  const [, year, month] = FOLDER.exec(path) ?? [];
  if (year === undefined || at.startsWith(`${year}-${month}`)) return [];
  const right = path.replace(FOLDER, `/${at.slice(0, 4)}/${at.slice(5, 7)}/`);
  return [
    {
      code: 'ngay-khac-thu-muc',
      place: locate('date'),
      message: `Bài đề ngày ${at.slice(0, 10)} nhưng nằm trong thư mục ${year}/${month}.`,
      hint: `Sửa lại date, hoặc chuyển tệp sang thư mục ${right}`,
    },
  ];
}

/** Markdown and HTML as they are typed in a body: bold, italics, links, headings, code, tags, entities. */
const MARKUP =
  /\*\*(?=\S)|__(?=\S)|(?<![\w*])\*(?=[^\s*])[^*]*[^\s*]\*(?![\w*])|\[[^\]]+\]\([^)]*\)|^#{1,6} |`[^`]+`|<\/?(?:a|b|br|em|i|p|span|strong|u)\b[^>]*>|&(?:[a-z]{2,8}|#\d{1,6});/i;

function markdownInFields({ article: { title, kicker = '', lead = '' }, locate }: DoubtfulArticle): Problem[] {
  const fields = [
    ['Tít', 'title', title],
    ['Dòng trên tít', 'kicker', kicker],
    ['Sapo', 'lead', lead],
  ] as const;
  return fields.flatMap(([name, field, text]) => {
    const sign = MARKUP.exec(text)?.[0];
    // What stands for a character in a title is told by its own name.
    if (sign === undefined || (field !== 'lead' && sign.startsWith('&'))) return [];
    return {
      code: 'sapo-co-dau' as const,
      place: locate(field),
      message: `${name} có “${sign.trim()}”: ${name.toLowerCase()} được in đúng như gõ, không nhận định dạng.`,
      hint: `Bỏ các dấu định dạng khỏi ${name.toLowerCase()}, chỉ để chữ.`,
    };
  });
}

/** What cameras, telephones and editors call a picture. */
const CAMERA_NAME = /^(?:img|image|dsc|dscf|dscn|pict?|photo|screenshot|anh|ảnh|hình)?[\s_-]*\d[\d\s_-]*$/i;

function altOfFile({ article: { image }, locate }: DoubtfulArticle): Problem[] {
  if (!image || image.alt === image.caption) return [];
  const name = image.src.slice(image.src.lastIndexOf('/') + 1);
  const isName = [name, name.replace(/\.\w+$/, '')].includes(image.alt);
  if (!isName && !CAMERA_NAME.test(image.alt) && !/\.(?:jpe?g|png|webp|gif|heic|avif)$/i.test(image.alt)) return [];
  return [
    {
      code: 'alt-ten-tep',
      place: locate('image.alt'),
      message: `Lời tả ảnh “${image.alt}” chỉ là tên tệp, không giúp gì cho người không thấy ảnh.`,
      hint: 'Tả điều thấy trong ảnh, ví dụ: alt: Cây cầu mới bắc qua kinh',
    },
  ];
}

/** A paragraph that is long enough to tell its encoding, and has no letter that only Unicode gives to Vietnamese. */
const LONG_PARAGRAPH = /^[^\nĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]{60,}$/gm;
/** The part of its words that tells it: fewer are names in a text of another language. */
const PART_OF_PARAGRAPH = 0.4;

const ENCODINGS = { VNI: 'VNI', TCVN3: 'TCVN3 (ABC)', 'UTF-8': 'UTF-8 bị đọc nhầm' };

function oldEncoding({ article: { path, title, lead = '' }, body, bodyLine, locate }: DoubtfulArticle): Problem[] {
  const lineOf = (index: number): Place => ({ path, line: bodyLine + body.slice(0, index).split('\n').length - 1 });
  const texts: [string, () => Place, number?][] = [
    [title, () => locate('title')],
    [lead, () => locate('lead')],
    [body.trimStart(), () => lineOf(body.search(/\S/))],
    ...[...body.matchAll(LONG_PARAGRAPH)].map(({ 0: text, index }): [string, () => Place, number] => [
      text,
      () => lineOf(index),
      PART_OF_PARAGRAPH,
    ]),
  ];
  for (const [text, place, part] of texts) {
    const encoding = legacyEncoding(text, part);
    if (encoding)
      return [
        {
          code: 'bang-ma-cu',
          place: place(),
          message: `Chữ ở đây có vẻ gõ bằng bảng mã ${ENCODINGS[encoding]}, không phải Unicode: “${text.length > 40 ? `${text.slice(0, 40)}…` : text}”.`,
          hint: 'Chép cả bài vào công cụ chuyển mã (UniKey: Ctrl+Shift+F6), chuyển sang Unicode rồi dán lại.',
        },
      ];
  }
  return [];
}

/** A character reference of HTML. */
const ENTITY = /&(?:[a-z][a-z\d]{1,20}|#\d{2,7}|#x[\da-f]{2,6});/i;

/** A title is no HTML: what stands for a character there would be shown as it is written. */
function entities({ article: { title, kicker }, locate }: DoubtfulArticle): Problem[] {
  return Object.entries({ title, kicker }).flatMap(([name, text]) => {
    const entity = text === undefined ? undefined : ENTITY.exec(text)?.[0];
    if (!entity) return [];
    return {
      code: 'ma-ky-tu' as const,
      place: locate(name),
      message: `Trường “${name}” có mã ký tự ${entity}, sẽ hiện nguyên như vậy.`,
      hint: `Gõ thẳng ký tự mà ${entity} thay cho.`,
    };
  });
}
