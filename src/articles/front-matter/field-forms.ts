import { slugify } from '../../vietnamese/slugify.ts';
import { type Fields, meantCorrections, meantOrigin, meantSeries, meantWords } from './meant-value.ts';

/** How a field is to be written, in words that follow "cần" and as an example in YAML. */
export interface FieldForm {
  form: string;
  example: string;
  /** What somebody will have meant who wrote a text where the field takes something else. */
  from?: (text: string, fields: Fields) => unknown;
}

/** The form of a word for addresses. */
const slugForm = (example: string): FieldForm => ({
  form: 'mã gồm chữ thường không dấu, số và gạch nối',
  example,
  from: (text) => slugify(text).slice(0, 60) || undefined,
});

/** Forms by field name; fields within fields by names joined with a dot, those that may have any name by a star. */
export type FieldForms = Readonly<Record<string, FieldForm>>;

export const ARTICLE_FORMS: FieldForms = {
  title: { form: 'một dòng chữ', example: 'title: Vị Thanh khánh thành cầu mới' },
  date: { form: 'ngày đăng dạng năm-tháng-ngày', example: 'date: 2022-04-22' },
  time: { form: 'giờ đăng dạng giờ:phút', example: 'time: 07:04' },
  author: { form: 'tên tác giả hoặc danh sách tên', example: 'author: [Ngọc Hưởng, Trung Quân]', from: meantWords },
  category: { form: 'mã chuyên mục trong site.yml', example: 'category: thoi-su' },
  id: { form: 'mã bài', example: 'id: 142279' },
  lead: { form: 'một đoạn chữ', example: 'lead: Sáng 22-4, cây cầu mới được đưa vào sử dụng.' },
  kicker: { form: 'một dòng chữ', example: 'kicker: Phóng sự' },
  series: { form: 'tên loạt bài và số bài', example: 'series: { name: Hạt gạo đi xa, part: 2 }', from: meantSeries },
  'series.name': { form: 'tên loạt bài', example: 'series: { name: Hạt gạo đi xa, part: 2 }' },
  'series.part': { form: 'số thứ tự của bài trong loạt', example: 'series: { name: Hạt gạo đi xa, part: 2 }' },
  tags: { form: 'danh sách từ khóa', example: 'tags: [lúa, khóm Cầu Đúc]', from: meantWords },
  image: {
    form: 'ảnh đầu bài với các trường con',
    example: 'image: { src: 2022/cau.jpg, alt: Cây cầu mới bắc qua kinh }',
  },
  'image.src': { form: 'đường dẫn ảnh', example: 'image: { src: 2022/cau.jpg, alt: Cây cầu mới bắc qua kinh }' },
  'image.alt': {
    form: 'lời tả ảnh cho người không thấy ảnh',
    example: 'image: { src: 2022/cau.jpg, alt: Cây cầu mới bắc qua kinh }',
  },
  'image.caption': {
    form: 'chú thích ảnh',
    example: 'image: { src: 2022/cau.jpg, caption: Cầu mới trong sáng khánh thành. }',
  },
  'image.credit': { form: 'nguồn ảnh', example: 'image: { src: 2022/cau.jpg, alt: Cây cầu mới, credit: TRUNG QUÂN }' },
  byline: { form: 'một dòng chữ', example: 'byline: "Bài, ảnh: NGỌC HƯỞNG"' },
  kind: { form: 'loại bài', example: 'kind: photo' },
  updated: { form: 'ngày và giờ cập nhật', example: 'updated: 2022-04-23 08:15' },
  corrections: {
    form: 'danh sách đính chính',
    example: 'corrections: [{ date: 2022-04-25, text: Số hộ đúng là 120. }]',
    from: meantCorrections,
  },
  'corrections.date': {
    form: 'ngày đính chính dạng năm-tháng-ngày',
    example: 'corrections: [{ date: 2022-04-25, text: Số hộ đúng là 120. }]',
  },
  'corrections.text': {
    form: 'lời đính chính',
    example: 'corrections: [{ date: 2022-04-25, text: Số hộ đúng là 120. }]',
  },
  aliases: { form: 'danh sách địa chỉ cũ', example: 'aliases: [/thoi-su/cau-moi-142279.html]' },
  draft: { form: 'true hoặc false', example: 'draft: true' },
  withdrawn: { form: 'true hoặc false', example: 'withdrawn: true' },
  print: { form: 'số báo in và trang', example: 'print: { issue: 4521, page: 3 }' },
  'print.issue': { form: 'số báo in', example: 'print: { issue: 4521, page: 3 }' },
  'print.page': { form: 'trang báo in', example: 'print: { issue: 4521, page: 3 }' },
  pin: { form: 'true hoặc false', example: 'pin: true' },
  order: { form: 'thứ tự trong các bài được ghim, từ 1', example: 'order: 1' },
};

export const PAGE_FORMS: FieldForms = {
  title: { form: 'một dòng chữ', example: 'title: Giới thiệu' },
  lead: { form: 'một đoạn chữ', example: 'lead: Vài dòng về tòa soạn.' },
  order: { form: 'thứ tự trong trình đơn cuối trang', example: 'order: 1' },
};

export const NOTICE_FORMS: FieldForms = {
  title: { form: 'một dòng chữ', example: 'title: Lịch cúp điện ngày 25-4' },
  from: { form: 'ngày và giờ bắt đầu', example: 'from: 2022-04-22 07:00' },
  until: { form: 'ngày và giờ kết thúc', example: 'until: 2022-04-25 18:00' },
  link: { form: 'một liên kết', example: 'link: https://dien-luc.example.vn/lich' },
  kind: { form: 'loại thông báo', example: 'kind: power' },
  table: {
    form: 'danh sách các hàng, mỗi hàng ghi tên cột và nội dung',
    example: 'table: [{ Nơi: Phường 1, Giờ: 7:30 }]',
  },
  'table.*': { form: 'một dòng chữ', example: 'table: [{ Nơi: Phường 1, Giờ: 7:30 }]' },
};

export const COMMENT_FORMS: FieldForms = {
  name: { form: 'tên người gửi', example: 'name: Lê Thị Lan' },
  date: { form: 'ngày gửi dạng năm-tháng-ngày', example: 'date: 2022-04-22' },
  time: { form: 'giờ gửi dạng giờ:phút', example: 'time: 19:30' },
};

export const SITE_FORMS: FieldForms = {
  name: { form: 'tên báo', example: 'name: Báo Hậu Giang' },
  url: {
    form: 'địa chỉ trang, có https:// và không có gì sau tên miền',
    example: 'url: https://bao.example.vn',
    from: meantOrigin,
  },
  categories: { form: 'danh sách chuyên mục', example: 'categories: [{ slug: thoi-su, name: Thời sự }]' },
  'categories.slug': slugForm('slug: thoi-su'),
  'categories.name': { form: 'tên chuyên mục', example: 'name: Thời sự' },
  'categories.former': {
    ...slugForm('former: [lam-an]'),
    form: 'danh sách mã cũ, gồm chữ thường không dấu, số và gạch nối',
  },
  'categories.description': { form: 'một câu', example: 'description: Việc mới trong ngày.' },
  authors: { form: 'danh sách tác giả đã biết', example: 'authors: [{ name: Lê Hòa, slug: le-hoa-2 }]' },
  'authors.name': { form: 'tên tác giả', example: 'name: Lê Hòa' },
  'authors.slug': slugForm('slug: le-hoa-2'),
  tags: { form: 'danh sách từ khóa đã biết', example: 'tags: [{ name: lụa, slug: to-lua }]' },
  'tags.name': { form: 'từ khóa', example: 'name: lụa' },
  'tags.slug': slugForm('slug: to-lua'),
  series: { form: 'danh sách loạt bài đã biết', example: 'series: [{ name: Làng lụa, slug: lang-to-lua }]' },
  'series.name': { form: 'tên loạt bài', example: 'name: Làng lụa' },
  'series.slug': slugForm('slug: lang-to-lua'),
  tagline: { form: 'một dòng chữ', example: 'tagline: Tiếng nói của miệt vườn' },
  description: { form: 'một hai câu', example: 'description: Tin tức trong tỉnh từ năm 2004 đến nay.' },
  banner: { form: 'một câu', example: 'banner: Trang đang chạy thử.' },
  legal: { form: 'nhóm trường con', example: 'legal: { agency: Báo Hậu Giang, phone: 0293 000 0000 }' },
  'legal.governingBody': { form: 'cơ quan chủ quản', example: 'governingBody: Tỉnh ủy Hậu Giang' },
  'legal.agency': { form: 'cơ quan báo chí', example: 'agency: Báo Hậu Giang' },
  'legal.licence': {
    form: 'giấy phép với các trường con',
    example: 'licence: { number: 123/GP-BTTTT, date: 01/01/2022, issuer: Bộ Thông tin và Truyền thông }',
  },
  'legal.licence.number': { form: 'số giấy phép', example: 'number: 123/GP-BTTTT' },
  'legal.licence.date': { form: 'ngày cấp', example: 'date: 01/01/2022' },
  'legal.licence.issuer': { form: 'nơi cấp', example: 'issuer: Bộ Thông tin và Truyền thông' },
  'legal.head': {
    form: 'người chịu trách nhiệm với các trường con',
    example: 'head: { title: Tổng biên tập, name: Lê Văn A }',
  },
  'legal.head.title': { form: 'chức danh', example: 'title: Tổng biên tập' },
  'legal.head.name': { form: 'họ tên', example: 'name: Lê Văn A' },
  'legal.address': { form: 'địa chỉ tòa soạn', example: 'address: Số 1, Trần Hưng Đạo, Vị Thanh' },
  'legal.phone': { form: 'số điện thoại', example: 'phone: 0293 000 0000' },
  'legal.email': { form: 'địa chỉ thư điện tử', example: 'email: toasoan@bao.example.vn' },
  permalink: { form: 'mẫu địa chỉ bài', example: 'permalink: /{year}/{month}/{day}/{slug}.html' },
  'permalink.pattern': { form: 'mẫu địa chỉ bài', example: 'pattern: /{year}/{month}/{day}/{slug}.html' },
  'permalink.former': {
    form: 'danh sách mẫu địa chỉ cũ',
    example: 'former: [{ pattern: "/{category}/{slug}-{id}.html", until: 2020-01-31 }]',
  },
  'permalink.former.pattern': {
    form: 'mẫu địa chỉ cũ',
    example: 'pattern: "/{category}/{slug}-{id}.html"',
  },
  'permalink.former.until': { form: 'ngày cuối cùng còn dùng mẫu cũ', example: 'until: 2020-01-31' },
  feeds: { form: 'nhóm trường con', example: 'feeds: { items: 50, ttl: 60 }' },
  'feeds.items': { form: 'số bài trong mỗi nguồn tin, từ 1 đến 500', example: 'items: 50' },
  'feeds.hub': { form: 'địa chỉ máy chủ WebSub, có https://', example: 'hub: https://hub.example.vn/' },
  'feeds.ttl': { form: 'số phút', example: 'ttl: 60' },
  'feeds.copyright': { form: 'một câu', example: 'copyright: Bản quyền thuộc Báo Hậu Giang.' },
  'feeds.authority': { form: 'tên miền và năm, cách nhau bằng dấu phẩy', example: 'authority: "bao.example.vn,2004"' },
  indexNow: { form: 'khóa IndexNow: ít nhất 8 chữ không dấu, số, gạch nối', example: 'indexNow: 4f1c2e9a7b3d' },
  search: { form: 'nhóm trường con', example: 'search: { abbreviations: [{ short: UBND, long: Ủy ban nhân dân }] }' },
  'search.abbreviations': {
    form: 'danh sách chữ tắt',
    example: 'abbreviations: [{ short: UBND, long: Ủy ban nhân dân }]',
  },
  'search.abbreviations.short': { form: 'chữ tắt', example: 'short: UBND' },
  'search.abbreviations.long': { form: 'chữ đầy đủ', example: 'long: Ủy ban nhân dân' },
  comments: { form: 'nhóm trường con', example: 'comments: { enabled: true, mail: ykien@bao.example.vn }' },
  'comments.enabled': { form: 'true hoặc false', example: 'enabled: true' },
  'comments.post': { form: 'địa chỉ nhận ý kiến, có https://', example: 'post: https://bao.example.vn/y-kien' },
  'comments.mail': { form: 'địa chỉ thư điện tử', example: 'mail: ykien@bao.example.vn' },
  media: {
    form: 'thư mục, hoặc địa chỉ có https://, là nơi để ảnh ngoài git',
    example: 'media: https://media.bao.example.vn/',
  },
  pictures: { form: 'nhóm trường con', example: 'pictures: { remote: {} }' },
  'pictures.remote': {
    form: 'cỡ của ảnh ở máy khác, theo địa chỉ',
    example: 'remote: { "https://anh.example.vn/1.jpg": { width: 800, height: 600 } }',
  },
};
