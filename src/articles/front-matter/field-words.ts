import type { ProblemCode } from '../../diagnostics/codes.ts';
import { nearest } from '../../vietnamese/nearest.ts';
import { slugify } from '../../vietnamese/slugify.ts';
import { guessDay, guessTime } from './date-guess.ts';
import type { FieldForm } from './field-forms.ts';
import { type Fields, meantDay, meantId, meantMoment, publishedAt, publishedOn } from './meant-value.ts';
import { yamlInline } from './yaml-line.ts';

/** A field that is not as it should be. */
export interface Finding {
  code: ProblemCode;
  /** Its name, with those of the fields around it: `image.src`. */
  name: string;
  /** What YAML gave; `undefined` where there is nothing. */
  value: unknown;
  form?: FieldForm;
  /** The names or values that are allowed, where they can be listed. */
  known: readonly string[];
  /** Of a name that is unknown: the fields that stand beside it. */
  present?: readonly string[];
  /** All fields of the file, as YAML gave them. */
  fields: Fields;
}

interface Words {
  message: string;
  hint?: string;
}

/** Says in Vietnamese what is wrong with a field and how to write it. */
export function fieldWords(finding: Finding): Words {
  const { message, hint } = (WORDS[finding.code] ?? wrongForm)(finding);
  return { message, hint: hint ?? example(finding) };
}

/** An example that the file can take as it is: not a day before the article's, not a category that the site does not have. */
function example({ name, form, known, fields }: Finding): string | undefined {
  if (name === 'category' && known[0]) return `Ví dụ: category: ${known[0]}`;
  if (name === 'updated') return `Ví dụ: updated: ${publishedAt(fields)}`;
  if (name === 'corrections.date') return `Ví dụ: ${publishedOn(fields)}`;
  return form && `Ví dụ: ${form.example}`;
}

/** What to write instead: the whole line of a field of its own, the value of one within others. */
const write = (name: string, value: string): string => `Viết: ${name.includes('.') ? '' : `${name}: `}${value}`;

const WORDS: Partial<Record<ProblemCode, (finding: Finding) => Words>> = {
  'truong-thieu': (finding) => {
    const { name, form } = finding;
    return {
      message: `Thiếu trường “${name}”${form ? `: cần ${form.form}` : ''}.`,
      hint: name.includes('.') ? undefined : example(finding)?.replace('Ví dụ', 'Thêm một dòng, ví dụ'),
    };
  },
  'truong-trong': ({ name, form }) => ({ message: `Trường “${name}” để trống${form ? `: cần ${form.form}` : ''}.` }),
  'truong-la': ({ name, known, present = [] }) => {
    const last = name.slice(name.lastIndexOf('.') + 1);
    const meant = MEANT[slugify(last)] ?? nearest(last, known);
    return {
      message: `Không có trường nào tên “${name}”.`,
      hint:
        !meant || !known.includes(meant)
          ? known.length > 0
            ? `Các trường dùng được ở đây: ${known.join(', ')}.`
            : 'Trường này thuộc về loại khác: xóa nó đi.'
          : present.includes(meant)
            ? `Đã có trường “${meant}”: xóa ${name === last ? 'dòng này' : `“${last}” đi`}.`
            : `Có phải bạn muốn viết “${meant}”?`,
    };
  },
  'gia-tri-la': ({ name, value, known }) => {
    const meant = known.find((kind) => kind === MEANT_KINDS[slugify(written(value))]) ?? nearest(written(value), known);
    return {
      message: `Trường “${name}” không nhận giá trị ${shown(value)}.`,
      hint: `${meant ? `Có phải bạn muốn viết “${meant}”? ` : ''}Chọn một trong: ${known.join(', ')}.`,
    };
  },
  'chuyen-muc-la': ({ value, known }) => {
    const slug = slugify(written(value));
    const longer = known.filter((category) => category.startsWith(`${slug}-`));
    const meant = known.includes(slug) ? slug : longer.length === 1 ? longer[0] : nearest(slug, known);
    return {
      message: `Chuyên mục ${shown(value)} không có trong site.yml.`,
      hint: `${meant ? `Có phải bạn muốn viết “${meant}”? ` : ''}Các mã chuyên mục: ${known.join(', ')}.`,
    };
  },
  'qua-dai': ({ name, value }) => ({
    message: `Trường “${name}” dài ${written(value).length} ký tự, quá mức cho phép.`,
    hint: 'Rút ngắn lại; nội dung dài thuộc về thân bài.',
  }),
  'ky-tu-cam': ({ name }) => ({
    message: `Trường “${name}” có ký tự điều khiển không hiển thị được.`,
    hint: 'Gõ lại giá trị, đừng dùng các mã như \\0 hay \\x07.',
  }),
  'ngay-sai': ({ name, value }) => {
    const isWritten = guessDay(written(value)) === written(value);
    const guess = meantDay(written(value));
    return {
      message: isForm(value, /^\d{4}-\d{2}-\d{2}$/)
        ? `Trường “${name}”: ${isWritten ? `năm của ngày ${shown(value)} nằm ngoài 1900–2099` : `không có ngày ${shown(value)} trong lịch`}.`
        : `Trường “${name}” cần ngày dạng năm-tháng-ngày, nhưng ở đây là ${shown(value)}.`,
      hint: guess && write(name, guess),
    };
  },
  'gio-sai': ({ name, value }) => {
    const guess = guessTime(written(value));
    return {
      message: `Trường “${name}” cần giờ dạng giờ:phút (00:00 đến 23:59), nhưng ở đây là ${shown(value)}.`,
      hint: guess && write(name, guess),
    };
  },
  'ngay-gio-sai': ({ name, value }) => {
    const guess = meantMoment(written(value));
    return {
      message: `Trường “${name}” cần ngày có thật (từ 1900 đến 2099) và giờ, nhưng ở đây là ${shown(value)}.`,
      hint: guess && write(name, guess),
    };
  },
  'so-sai': ({ name, value }) => ({
    message: /^[1-9]\d*$/.test(written(value))
      ? `Trường “${name}”: số ${shown(value)} lớn quá mức.`
      : `Trường “${name}” cần một số nguyên từ 1 trở lên, nhưng ở đây là ${shown(value)}.`,
  }),
  'id-sai': ({ name, value }) => ({
    message: `Trường “${name}”: ${shown(value)} không dùng làm mã bài được: chỉ nhận chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới, tối đa 60 ký tự.`,
    hint: meantId(written(value)) && write(name, meantId(written(value)) ?? ''),
  }),
  'anh-sai': ({ name, value }) => ({
    message: `Trường “${name}”: ${shown(value)} không phải đường dẫn trong thư mục media, cũng không phải địa chỉ https://.`,
    hint: 'Chép ảnh vào thư mục media, rồi ghi đường dẫn kể từ trong đó, ví dụ 2022/cau.jpg.',
  }),
  'dia-chi-sai': ({ name, value }) => {
    const path = /^https?:\/\/[^/]+(\/[^\s#]*)$/.exec(written(value))?.[1];
    return {
      message: `Trường “${name}”: địa chỉ cũ phải bắt đầu bằng một dấu /, không có dấu cách, # hay //, không có gì sau .html ngoài ?ten=gia-tri, nhưng ở đây là ${shown(value)}.`,
      hint: path && `Bỏ phần tên miền, viết: ${path}`,
    };
  },
  'dia-chi-co-mau': ({ name, value }) => ({
    message: `Trường “${name}”: địa chỉ cũ ${shown(value)} có dấu * hay :tên, mà máy chủ hiểu là mọi địa chỉ giống như thế.`,
    hint: 'Ghi từng địa chỉ một, đủ chữ. Cả loạt bài đổi địa chỉ thì khai mẫu cũ (former) ở permalink trong site.yml.',
  }),
  'dia-chi-danh-rieng': ({ name, value }) => ({
    message: `Trường “${name}”: địa chỉ ${shown(value)} đã thuộc về trang có sẵn của báo.`,
    hint: name === 'aliases' ? 'Bỏ địa chỉ này đi: bạn đọc vào đó sẽ gặp trang có sẵn.' : undefined,
  }),
  'lien-ket-sai': ({ name, value }) => ({
    message: `Trường “${name}”: ${shown(value)} không phải là một liên kết (https://… hoặc /…).`,
  }),
  'ten-khong-chu': ({ name, value }) => ({ message: `Trường “${name}”: ${shown(value)} không có chữ hay số nào.` }),
  'thoi-gian-nguoc': ({ name, value }) => ({
    message: `Trường “${name}”: ${shown(value)} ${EARLIER[name] ?? 'sớm hơn mốc trước đó'}.`,
    hint: 'Kiểm tra lại cả hai mốc thời gian.',
  }),
  'permalink-sai': ({ name, value }) => ({
    message: `Trường “${name}”: mẫu ${shown(value)} không dùng được. Mẫu bắt đầu bằng /, kết thúc bằng .html, có {slug} hoặc {id}, và chỉ dùng {year} {month} {day} {category} {slug} {id}.`,
  }),
  'chuyen-muc-cam': ({ name, value }) => ({
    message: `${name.startsWith('categories') ? 'Mã chuyên mục' : `Trường “${name}”: mã`} ${shown(value)} đã dùng cho địa chỉ khác của trang.`,
    hint: 'Chọn một mã khác.',
  }),
  'ten-trung': ({ name }) => ({
    message: `Trường “${name}”: tên này, hoặc slug của nó, đã được khai báo ở phía trên.`,
    hint: 'Xóa dòng này, hoặc cho nó một slug khác.',
  }),
  'chuyen-muc-trung': ({ value }) => ({
    message: `Chuyên mục ${shown(value)} đã được khai báo ở phía trên.`,
    hint: 'Mỗi chuyên mục cần một slug riêng.',
  }),
};

/** What a time is earlier than, by field. */
const EARLIER: Readonly<Record<string, string>> = {
  updated: 'sớm hơn giờ đăng bài (date và time)',
  'corrections.date': 'sớm hơn ngày đăng bài (date)',
  until: 'không muộn hơn lúc bắt đầu (from)',
};

function wrongForm({ name, value, form, fields }: Finding): Words {
  const message = `Trường “${name}” ${form ? `cần ${form.form}` : 'không đúng dạng'}, nhưng ở đây là ${shown(value)}.`;
  const meant = typeof value === 'string' ? form?.from?.(value, fields) : undefined;
  if (meant !== undefined) return { message, hint: write(name, yamlInline(meant)) };
  if (form?.form.startsWith('một') && Array.isArray(value))
    return { message, hint: 'Nếu dấu [ ] là một phần của chữ, đặt cả giá trị trong dấu ngoặc kép.' };
  return { message };
}

const isForm = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

/** A value as text, to guess from what was meant; empty for lists and groups of fields. */
const written = (value: unknown): string => (typeof value === 'object' && value !== null ? '' : String(value));

/** A value as a message quotes it: short text in quotes, everything else by its kind. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'một danh sách';
  if (typeof value === 'object' && value !== null) return 'một nhóm trường con';
  const text = String(value);
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

/** Names by which writers may call a field, in Vietnamese or as other systems have it, by their slugs. */
const MEANT: Readonly<Record<string, string>> = {
  'tieu-de': 'title',
  tit: 'title',
  ngay: 'date',
  'ngay-dang': 'date',
  gio: 'time',
  'tac-gia': 'author',
  authors: 'author',
  'chuyen-muc': 'category',
  categories: 'category',
  section: 'category',
  sapo: 'lead',
  'tom-tat': 'lead',
  summary: 'lead',
  description: 'lead',
  excerpt: 'lead',
  'loat-bai': 'series',
  'tu-khoa': 'tags',
  keywords: 'tags',
  anh: 'image',
  picture: 'image',
  photo: 'image',
  thumbnail: 'image',
  url: 'src',
  bai: 'part',
  ky: 'part',
  phan: 'part',
  so: 'part',
  'chu-thich': 'caption',
  'nguon-anh': 'credit',
  loai: 'kind',
  type: 'kind',
  'cap-nhat': 'updated',
  lastmod: 'updated',
  'dinh-chinh': 'corrections',
  'dia-chi-cu': 'aliases',
  alias: 'aliases',
  'redirect-from': 'aliases',
  nhap: 'draft',
  'rut-bai': 'withdrawn',
  'bao-in': 'print',
  ghim: 'pin',
  'thu-tu': 'order',
  'tu-ngay': 'from',
  'den-ngay': 'until',
  to: 'until',
  ten: 'name',
  'ho-ten': 'name',
  author: 'name',
};

/** What kinds of articles and notices are called in Vietnamese. */
const MEANT_KINDS: Readonly<Record<string, string>> = {
  bai: 'article',
  tin: 'article',
  anh: 'photo',
  'phong-su-anh': 'photo',
  phim: 'video',
  'do-hoa': 'infographic',
  'thoi-tiet': 'weather',
  'cup-dien': 'power',
  trieu: 'tide',
  'gia-ca': 'price',
  'dien-thoai': 'phone',
};
