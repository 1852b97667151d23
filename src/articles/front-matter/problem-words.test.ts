import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS, type ProblemCode } from '../../diagnostics/codes.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { problemReport } from '../../diagnostics/report.ts';
import type { Site } from '../../model/site.ts';
import { unreadProblem } from '../listing/unread-problem.ts';
import { parseArticle } from '../parsing/parse-article.ts';
import { parseComment } from '../parsing/parse-comment.ts';
import { parseNotice } from '../parsing/parse-notice.ts';
import { parseSite } from '../parsing/parse-site.ts';
import { parseSitePage } from '../parsing/parse-site-page.ts';

/*
 * The words that writers read. Each case is a mistake somebody makes; the snapshot is what they are told. Whoever changes a text
 * sees it here in its place.
 */

const SITE_YML = `name: Báo Mẫu
url: https://bao-mau.example.vn
categories:
  - { slug: thoi-su, name: Thời sự }
  - { slug: kinh-te, name: Kinh tế }
  - { slug: the-thao, name: Thể thao }
`;
const site = parseSite(Buffer.from(SITE_YML)).site as Site;

const SOUND = { title: 'Tin', date: '2022-04-22', time: '07:04', author: 'Ngọc Hưởng', category: 'thoi-su' };

/** An article with some lines of front-matter besides the needed ones, or instead of them. */
function article(...lines: string[]): string {
  const names = new Set(lines.map((line) => line.split(':')[0]));
  const sound = Object.entries(SOUND).filter(([name]) => !names.has(name));
  return `---\n${[...sound.map((field) => field.join(': ')), ...lines].join('\n')}\n---\n\nBài viết.\n`;
}

interface Mistake {
  text: string | Uint8Array;
  path?: string;
  /** Codes that the file must have, and no others. */
  codes: ProblemCode[];
}

/** Mistakes in articles, by what the writer did. */
const MISTAKES: Record<string, Mistake> = {
  'tên tệp có dấu và chữ hoa': { text: article(), path: 'articles/2022/04/Cầu Mới.md', codes: ['ten-tep-sai'] },
  'tên tệp không có chữ nào': { text: article(), path: 'articles/2022/04/….md', codes: ['ten-tep-sai'] },
  'lưu bằng UTF-16': { text: Buffer.from(`\ufeff${article()}`, 'utf16le'), codes: ['khong-phai-utf-8'] },
  'gõ bằng bảng mã cũ': { text: Buffer.from(article('title: C\u00e2u'), 'latin1'), codes: ['khong-phai-utf-8'] },
  'dán từ Word': { text: article().replace('Bài viết', 'Bài\u000bviết'), codes: ['ky-tu-cam'] },
  'ký tự điều khiển trong trường': { text: article('title: "Tin\\x07"'), codes: ['ky-tu-cam'] },
  'tệp trống': { text: '\n', codes: ['dau-bai-thieu'] },
  'chỉ có bài, không có khai báo': { text: 'Sáng nay, cầu mới thông xe.\n', codes: ['dau-bai-thieu'] },
  'dòng trống trước khai báo': { text: `\n\n${article()}`, codes: ['dau-bai-thieu'] },
  'quên dòng đóng': { text: '---\ntitle: Tin\n\nBài viết.\n', codes: ['dau-bai-ho'] },
  'dòng đóng thừa gạch': { text: '---\ntitle: Tin\n-----\nBài viết.\n', codes: ['dau-bai-ho'] },
  'tệp quá lớn': { text: `${article()}${'a'.repeat(1_000_000)}`, codes: ['tep-qua-lon'] },
  'khai báo quá dài': { text: article(`lead: ${'a '.repeat(12_000)}`), codes: ['dau-bai-qua-roi'] },
  'khai báo lồng quá sâu': { text: article(`tags: ${'['.repeat(30)}`), codes: ['dau-bai-qua-roi'] },
  'khai báo có trường trong trường': { text: article(`series: {${'a: '.repeat(6000)}}`), codes: ['dau-bai-qua-roi'] },
  'khai báo có khoảng trống dài': { text: article(`lead:${'\n'.repeat(1500)}`), codes: ['dau-bai-qua-roi'] },
  'danh sách gạch đầu dòng trên một dòng': { text: article('tags: - lũ, mưa'), codes: ['cu-phap-sai'] },
  'khai báo bằng JavaScript': { text: '---js\n{ title: process.exit() }\n---\n', codes: ['dau-bai-la'] },
  'hai chấm trong tít': {
    text: article('title: Bài 2: Về quê', 'lead: Ông nói: được'),
    codes: ['cu-phap-sai', 'cu-phap-sai'],
  },
  'ngoặc kép trong ngoặc kép': { text: article('title: "Nói "không" với ma túy"'), codes: ['cu-phap-sai'] },
  'ngoặc kép rồi chữ': { text: article('title: "Cò đất" lộng hành'), codes: ['cu-phap-sai'] },
  'quên đóng ngoặc kép': { text: article('lead: "Sáng nay', 'kicker: Tin'), codes: ['cu-phap-sai'] },
  'dấu * ở đầu': { text: article('title: *Tin nóng'), codes: ['cu-phap-sai'] },
  'dấu & ở đầu': { text: article('byline: &TTXVN đưa tin'), codes: ['cu-phap-sai'] },
  'dấu [ ] ở đầu': { text: article('title: [Ảnh] Chợ tết'), codes: ['cu-phap-sai'] },
  'quên đóng danh sách': { text: article('tags: [lúa, cá'), codes: ['cu-phap-sai'] },
  'thiếu dấu cách sau hai chấm': { text: article('title:Tin'), codes: ['cu-phap-sai'] },
  'thiếu dấu cách sau gạch đầu dòng': {
    text: article('tags:\n-lúa\n-cá'),
    codes: ['cu-phap-sai', 'cu-phap-sai'],
  },
  'sapo xuống dòng không thụt': { text: article('lead: Dòng một\ndòng hai'), codes: ['cu-phap-sai'] },
  'thụt bằng Tab': { text: article('image:\n\tsrc: a.jpg'), codes: ['cu-phap-sai'] },
  'thụt lệch': { text: article('image:\n  src: a.jpg\n   alt: Ảnh'), codes: ['cu-phap-sai'] },
  'dấu \\ trong ngoặc kép': { text: article('title: "C:\\Users"'), codes: ['cu-phap-sai'] },
  'danh sách thay cho các trường': { text: '---\n- Tin\n---\n', codes: ['cu-phap-sai'] },
  'nhiều lỗi cả cú pháp lẫn giá trị': {
    text: article('title: Bài 2: Về quê', 'time: 7h4', 'kicker:Tin', 'corrections:\n  - text: Sửa: 12', 'sapo: Tin'),
    codes: ['cu-phap-sai', 'cu-phap-sai', 'cu-phap-sai', 'gio-sai', 'truong-la'],
  },
  'dấu # trong tít': { text: article('title: Giá lúa #1 hôm nay'), codes: ['chu-sau-dau-thang'] },
  'chữ sau dấu # và dấu cách trong tít': { text: article('title: Giá lúa # hôm nay'), codes: ['chu-sau-dau-thang'] },
  'dấu phẩy giữa hai ngoặc nhọn': {
    text: article('image: { src: a.jpg, alt: Cầu, mới xây }'),
    codes: ['cu-phap-sai'],
  },
  'khai báo mở bằng dấu khác': { text: article().replace('---', '+++'), codes: ['dau-bai-thieu'] },
  'khai báo thiếu dòng mở': { text: article().replace('---\n', ''), codes: ['dau-bai-thieu'] },
  'viết hai lần': { text: article('kicker: A', 'kicker: B'), codes: ['truong-trung'] },
  'sai tên trường': {
    text: article('tilte: Tin', 'tiêu đề: Tin', 'sapo: Tin', 'xyz: Tin', 'image: { scr: a.jpg, src: a.jpg, alt: Ảnh }'),
    codes: ['truong-la', 'truong-la', 'truong-la', 'truong-la', 'truong-la'],
  },
  'khai báo trống': { text: '---\n---\nBài viết.\n', codes: Array(5).fill('truong-thieu') },
  'trường bắt buộc để trống': {
    text: article('title: ""', 'date:', 'author: []'),
    codes: Array(3).fill('truong-trong'),
  },
  'ảnh không có lời tả': { text: article('image: { src: a.jpg }'), codes: ['truong-thieu'] },
  'từ khóa không thành danh sách': { text: article('tags: lúa, cá'), codes: ['dang-sai'] },
  'danh sách thay cho chữ': { text: article('title: [Ảnh]'), codes: ['dang-sai'] },
  'chữ thay cho true': { text: article('draft: có'), codes: ['dang-sai'] },
  'chữ thay cho nhóm trường': { text: article('series: Bài 1'), codes: ['dang-sai'] },
  'loại bài lạ': { text: article('kind: foto'), codes: ['gia-tri-la'] },
  'tít quá dài': { text: article(`title: ${'rất '.repeat(150)}dài`), codes: ['qua-dai'] },
  'ngày không có trong lịch': { text: article('date: 2022-02-30'), codes: ['ngay-sai'] },
  'ngày viết kiểu Việt Nam': { text: article('date: 22/4/2022'), codes: ['ngay-sai'] },
  'năm gõ nhầm': { text: article('date: 0222-04-22'), codes: ['ngay-sai'] },
  'giờ viết kiểu Việt Nam': { text: article('time: 7h4'), codes: ['gio-sai'] },
  'giờ không có': { text: article('time: 25:00'), codes: ['gio-sai'] },
  'cập nhật thiếu giờ': { text: article('updated: 23/04/2022 8h15'), codes: ['ngay-gio-sai'] },
  'trang báo không phải số': { text: article('print: { issue: 12, page: ba }'), codes: ['so-sai'] },
  'mã bài có dấu cách': { text: article('id: 142 279'), codes: ['id-sai'] },
  'ảnh trên ổ đĩa của mình': { text: article("image: { src: 'C:\\Anh\\a.jpg', alt: Ảnh }"), codes: ['anh-sai'] },
  'địa chỉ cũ có tên miền': {
    text: article('aliases: [https://bao.vn/tin/a.html, tin cũ]'),
    codes: ['dia-chi-sai', 'dia-chi-sai'],
  },
  'địa chỉ cũ là trang của báo': { text: article('aliases: [/luu-tru/2022.html]'), codes: ['dia-chi-danh-rieng'] },
  'địa chỉ cũ có dấu hỏi mà thiếu giá trị, hay là trang có sẵn': {
    text: article('aliases: [/index.php?5, /tim-kiem.html?q=a]'),
    codes: ['dia-chi-sai', 'dia-chi-danh-rieng'],
  },
  'địa chỉ cũ là một mẫu': {
    text: article('aliases: [/tin/*, "/tin/:slug.html", "/index.php?id=:id"]'),
    codes: ['dia-chi-co-mau', 'dia-chi-co-mau', 'dia-chi-co-mau'],
  },
  'từ khóa không có chữ': { text: article('tags: [lúa, "…"]'), codes: ['ten-khong-chu'] },
  'cập nhật trước khi đăng': {
    text: article('updated: 2022-04-21 08:00', 'corrections: [{ date: 2022-04-21, text: Sửa số hộ. }]'),
    codes: ['thoi-gian-nguoc', 'thoi-gian-nguoc'],
  },
  'nhiều lỗi một lúc, có cả lỗi giữa các trường': {
    text: article(
      'kind: phim',
      'author: "..."',
      'updated: 2022-04-21 08:00',
      'corrections: [{ date: 2022-04-21, text: Sửa số hộ. }, { date: hôm qua, text: "" }]',
      'image: { src: cau.jpg, credit: 7 }',
    ),
    codes: [
      'ten-khong-chu',
      'gia-tri-la',
      'ngay-sai',
      'truong-trong',
      'thoi-gian-nguoc',
      'thoi-gian-nguoc',
      'truong-thieu',
    ],
  },
  'địa chỉ cũ không có trang nào đứng được': {
    text: article('aliases: [/a//b.html, /tin/.html, /tin/index.html, "/50%.html", /a.html/b.html]'),
    codes: ['dia-chi-sai', 'dia-chi-sai', 'dia-chi-danh-rieng', 'dia-chi-sai', 'dia-chi-sai'],
  },
  'từ khóa dài quá khi thành địa chỉ': { text: article(`tags: ["${'ផ្សារ'.repeat(20)}"]`), codes: ['qua-dai'] },
  'tên chuyên mục thay cho mã': { text: article('category: Kinh tế'), codes: ['chuyen-muc-la'] },
  'mã chuyên mục gõ nhầm': { text: article('category: thoisu'), codes: ['chuyen-muc-la'] },
};

/** What looks wrong in articles that are published all the same. */
const HINTS: Record<string, [field: string, hint: string]> = {
  'hai cụm trong ngoặc kép': ['title: "Vua" khóm và "nữ hoàng" lúa', `Viết: title: '"Vua" khóm và "nữ hoàng" lúa'`],
  'danh sách quên đóng': ['author: [Lan, Bảy', 'Viết: author: [Lan, Bảy]'],
  'dấu hai chấm trong nhóm': [
    'corrections: [{ date: 2022-04-25, text: Số hộ: 120 }]',
    'Viết: corrections: [{ date: 2022-04-25, text: "Số hộ: 120" }]',
  ],
  'nhóm quên đóng': ['series: { name: Hạt gạo, part: 2', 'Viết: series: { name: Hạt gạo, part: 2 }'],
  'ngoặc kép quên đóng trong nhóm': ['image: { src: a.jpg, alt: "Cầu }', 'Thêm dấu " vào cuối giá trị ấy.'],
  'nhóm thiếu dấu cách': ['series: {name:Hạt gạo}', 'Viết: name: Hạt gạo'],
  'chữ trong ngoặc nhọn': ['lead: {Cầu}', 'Nếu dấu { } là một phần của chữ, đặt cả giá trị trong dấu ngoặc kép.'],
  'gạch đầu dòng dính chữ, thụt vào': ['tags:\n  -lúa\n  -khóm', 'Viết: tags: [lúa, khóm]'],
  'dấu phẩy trong số': [
    'series: { name: Giá 7,200 đồng, part: 2 }',
    'Đặt giá trị có dấu phẩy trong dấu ngoặc kép: name: "Giá 7,200 đồng"',
  ],
  'loại bài bằng tiếng Việt': [
    'kind: phóng sự ảnh',
    'Có phải bạn muốn viết “photo”? Chọn một trong: article, photo, video, infographic.',
  ],
  'tít không thấy được': ['title: \u200b', 'Ví dụ: title: Vị Thanh khánh thành cầu mới'],
};

describe('a hint is what somebody meant', () => {
  test.each(Object.entries(HINTS))('%s', (_, [field, hint]) => {
    const { problems } = parseArticle('articles/tin.md', '', Buffer.from(article(field)), site);
    expect(problems.map((problem) => problem.hint)).toEqual([hint]);
  });
});

test('a table of a notice tells the cell and the line that it cannot read', () => {
  const hints = (row: string): (string | undefined)[] =>
    parseNotice(
      'notices/tin.md',
      '',
      Buffer.from(`---\ntitle: Tin\nfrom: 2022-04-22 07:00\nuntil: 2022-04-25 18:00\ntable:\n  ${row}\n---\n`),
    ).problems.map(({ hint }) => hint);
  expect(hints('- { Giờ: 7:30, Nơi: P.1: khóm 2 }')).toEqual(['Viết: - { Giờ: 7:30, Nơi: "P.1: khóm 2" }']);
  expect(hints('- { Có: true }')).toEqual(['Ví dụ: table: [{ Nơi: Phường 1, Giờ: 7:30 }]']);
});

const DOUBTS: Record<string, Mistake> = {
  'tít có mã ký tự': {
    text: article('title: Nghệ thuật &amp; đời sống', 'kicker: "Gạo &#8220;ngon&#8221;"'),
    codes: ['ma-ky-tu', 'ma-ky-tu'],
  },
  'ngày khác thư mục': { text: article('date: 2022-05-22'), codes: ['ngay-khac-thu-muc'] },
  'hai tác giả một tên': { text: article('author: Hồng Diễm, Gia Khánh'), codes: ['tac-gia-gop'] },
  'hai tác giả nối bằng gạch': { text: article('author: HỒNG DIỄM – GIA KHÁNH'), codes: ['tac-gia-gop'] },
  'chữ đã mất': { text: `${article('lead: Vi\ufffdt Nam')}`, codes: ['ky-tu-hong'] },
  'ký tự của phông chữ': { text: `${article()}\uf0fc Đã xong`, codes: ['ky-tu-hong'] },
  'đoạn giữa bài bằng bảng mã cũ': {
    text: `${article()}\n${'Đoạn đúng Unicode ở trên.\n\n'.repeat(60)}S¸ng nay, m­a lín ë thµnh phè VÞ Thanh, n­íc s«ng d©ng cao ®Õn ®Çu gèi.`,
    codes: ['bang-ma-cu'],
  },
  'tác giả kèm việc đã làm': {
    text: article('author: ["Bài, ảnh: Ngọc Hưởng", Gia Khánh (ghi)]'),
    codes: ['tac-gia-kem-vai', 'tac-gia-kem-vai'],
  },
  'tít có định dạng': { text: article('title: Tin **nóng**'), codes: ['sapo-co-dau'] },
  'từ khóa có dấu thừa': {
    text: article('tags: [“lúa”, cá; tôm, giá 7,5]', 'author: [“Lê Lan”, An]'),
    codes: ['tu-khoa-ngo', 'tu-khoa-ngo', 'tu-khoa-ngo', 'tu-khoa-ngo'],
  },
  'sapo có định dạng': { text: article('lead: "**Vị Thanh**: cầu mới"'), codes: ['sapo-co-dau'] },
  'lời tả ảnh là tên tệp': {
    text: article('image: { src: 2022/IMG_1234.jpg, alt: IMG_1234 }'),
    codes: ['alt-ten-tep'],
  },
  'tít gõ bằng VNI': { text: article('title: Caàu môùi ôû Vò Thanh'), codes: ['bang-ma-cu'] },
  'bài gõ bằng TCVN3': {
    text: article().replace('Bài viết.', 'S¸ng nay, cÇu míi ®\u00ad\u00acîc kh¸nh thµnh ë thµnh phè VÞ Thanh.'),
    codes: ['bang-ma-cu'],
  },
  'thân bài trống': { text: article().replace('Bài viết.\n', ''), codes: ['than-bai-trong'] },
  'thân bài giữ chỗ': { text: article().replace('Bài viết.', 'Nội dung bài viết…'), codes: ['than-bai-trong'] },
  'tít lặp lại trong bài': {
    text: article('title: Cầu mới').replace('Bài viết.', '# Cầu mới\n\nBài viết.'),
    codes: ['tit-lap-lai'],
  },
  'bài ảnh không ảnh, video không phim': { text: article('kind: video'), codes: ['loai-bai-thieu'] },
};

/** Mistakes elsewhere: what is read, and what is said of it. */
const OTHERS: Record<string, { text: string; codes: ProblemCode[]; read: (bytes: Buffer) => Problem[] }> = {
  'trang cố định sai thứ tự': {
    text: '---\ntitle: Liên hệ\norder: đầu\n---\n',
    codes: ['so-sai'],
    read: (bytes) => parseSitePage('pages/lien-he.md', '', bytes).problems,
  },
  'trang cố định trùng tên trang có sẵn': {
    text: '---\ntitle: Tìm kiếm\n---\n',
    codes: ['dia-chi-danh-rieng'],
    read: (bytes) => parseSitePage('pages/tim-kiem.md', '', bytes).problems,
  },
  'thông báo ngược và liên kết hỏng': {
    text: '---\ntitle: Cúp điện\nfrom: 2022-04-25 18:00\nuntil: 2022-04-22 07:00\n---\n',
    codes: ['thoi-gian-nguoc'],
    read: (bytes) => parseNotice('notices/cup-dien.md', '', bytes).problems,
  },
  'thông báo có liên kết hỏng': {
    text: '---\ntitle: Cúp điện\nfrom: 2022-04-22 07:00\nuntil: 2022-04-25 18:00\nlink: xem ở đây\n---\n',
    codes: ['lien-ket-sai'],
    read: (bytes) => parseNotice('notices/cup-dien.md', '', bytes).problems,
  },
  'ý kiến không có nội dung': {
    text: '---\nname: Lan\ndate: 2022-04-22\ntime: 19:30\n---\n\n',
    codes: ['truong-trong'],
    read: (bytes) => parseComment('comments/tin/1.md', '', bytes).problems,
  },
  'thiết lập sai nhiều chỗ': {
    text: `name: Báo Mẫu
url: bao-mau.example.vn
categories:
  - { slug: Thời sự, name: Thời sự }
  - { slug: opml, name: OPML }
permalink: /{nam}/{slug}.html
feeds: { items: 0, tll: 60 }
comments: { mail: tòa soạn }
`,
    codes: ['dang-sai', 'dang-sai', 'chuyen-muc-cam', 'permalink-sai', 'so-sai', 'truong-la', 'dang-sai'],
    read: (bytes) => parseSite(bytes).problems,
  },
  'mẫu địa chỉ cũ và mã cũ viết sai': {
    text: `name: Báo Mẫu
url: https://bao-mau.example.vn
categories:
  - { slug: thoi-su, name: Thời sự, former: kinh-te }
  - { slug: kinh-te, name: Kinh tế, former: [Làm ăn] }
permalink: { pattern: "/{slug}.html", former: ["/tin/{so}.html", { pattern: "/{id}.html", until: 31/1/2020 }, { til: a }] }
`,
    codes: ['chuyen-muc-trung', 'dang-sai', 'permalink-sai', 'ngay-sai', 'truong-la', 'truong-thieu'],
    read: (bytes) => parseSite(bytes).problems,
  },
  'hai chuyên mục trùng mã, địa chỉ trang có đường dẫn': {
    text: SITE_YML.replace('the-thao', 'kinh-te').replace('example.vn', 'example.vn/bao'),
    codes: ['dang-sai', 'chuyen-muc-trung'],
    read: (bytes) => parseSite(bytes).problems,
  },
  'tên khai hai lần': {
    text: `${SITE_YML}authors: [{ name: Lê Hoà }, { name: LÊ HÒA, slug: le-hoa-2 }, { name: Lê Hoa }]\n`,
    codes: ['ten-trung', 'ten-trung'],
    read: (bytes) => parseSite(bytes).problems,
  },
  'không có site.yml': { text: '', codes: ['tep-thieu'], read: () => parseSite(undefined).problems },
  'tệp lạc chỗ': {
    text: '',
    codes: Array(7).fill('tep-la'),
    read: () =>
      [
        'articles/2022/04/anh.jpg',
        'articles/2022/04/tin.docx',
        'articles/2022/04/tin.MD',
        'articles/2022/04/lien-ket.md',
        'comments/1.md',
        'pages/phu/lien-he.md',
        'site.yaml',
      ].map(unreadProblem),
  },
};

/** What only the whole archive shows is told, and tested, in src/catalog. */
const OF_THE_ARCHIVE: ProblemCode[] = [
  'dia-chi-trung',
  'id-trung',
  'alias-trung',
  'ky-trung',
  'ten-trung-dia-chi',
  'ten-gan-giong',
  'loat-bai-thieu',
  'loat-bai-nguoc',
  'sua-tuong-lai',
  'binh-luan-som',
  'anh-khong-co',
  'khong-phai-anh',
  'tep-khong-dung',
  'binh-luan-lac',
  'binh-luan-tat',
  'dia-chi-cu-chung',
  'dia-chi-mat',
  'lien-ket-chet',
  'anh-trung-ten',
  'noi-de-anh',
];

/** What is wrong with texts is told, and tested, in src/articles/body; what is left of a merge in merge-conflict. */
const OF_TEXTS: ProblemCode[] = [
  'anh-khong-doc',
  'bang-khong-doc',
  'bang-mat-o',
  'chu-bi-bo',
  'dau-nhan-thua',
  'dau-bai-trong-bai',
  'doan-hoa-tit',
  'doan-dinh',
  'dong-ngan-dinh',
  'gach-dau-dong',
  'ghi-chu-ho',
  'khoi-ma-ho',
  'gop-do-dang',
  'lien-ket-ngo',
  'nhung-mat',
  'qua-lon',
  'qua-roi',
  'tham-chieu-thieu',
  'the-bo',
  'the-ho',
  'the-la',
  'tit-xen-dinh',
];

/** What only a picture's bytes show is told, and tested, in parse-media. */
const OF_PICTURES: ProblemCode[] = [
  'anh-dut',
  'anh-hong',
  'anh-khong-ho-tro',
  'anh-qua-lon',
  'danh-sach-anh-sai',
  'tep-chay-duoc',
  'tep-khong-dang-duoc',
  'tep-lfs',
];

const told = (problems: Problem[], source: string): string =>
  [...problemReport(problems, () => source, { color: false })].slice(0, -1).join('\n');

describe('articles', () => {
  test.each(Object.entries(MISTAKES))('%s', (_, { text, path = 'articles/2022/04/tin.md', codes }) => {
    const bytes = Buffer.from(text as string);
    const { article: read, problems } = parseArticle(path, '', bytes, site);
    expect(read).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(told(problems, bytes.toString())).toMatchSnapshot();
  });
});

describe('articles that only look wrong', () => {
  test.each(Object.entries(DOUBTS))('%s', (_, { text, path = 'articles/2022/04/tin.md', codes }) => {
    const { article: read, problems } = parseArticle(path, '', Buffer.from(text as string), site);
    expect(read).toBeDefined();
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(told(problems, text.toString())).toMatchSnapshot();
  });
});

describe('other files', () => {
  test.each(Object.entries(OTHERS))('%s', (_, { text, codes, read }) => {
    const problems = read(Buffer.from(text));
    expect(problems.map(({ code }) => code).sort()).toEqual(codes.sort());
    expect(told(problems, text)).toMatchSnapshot();
  });
});

test('every code is made by one of these mistakes, by the whole archive or by a picture', () => {
  const made = [MISTAKES, DOUBTS, OTHERS].flatMap((cases) => Object.values(cases)).flatMap(({ codes }) => codes);
  expect([...new Set([...made, ...OF_THE_ARCHIVE, ...OF_PICTURES, ...OF_TEXTS])].sort()).toEqual(
    Object.keys(PROBLEM_KINDS).sort(),
  );
});

test('all words are NFC', () => {
  for (const { text, path = 'articles/tin.md' } of [MISTAKES, DOUBTS].flatMap((cases) => Object.values(cases))) {
    for (const { message, hint = '' } of parseArticle(path, '', Buffer.from(text as string), site).problems)
      expect(message + hint).toBe((message + hint).normalize('NFC'));
  }
});
