import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../diagnostics/format-problem.ts';
import { readBodyText } from './read-body-text.ts';

const problems = (body: string) =>
  readBodyText({ path: 'articles/a.md', address: '/a.html', url: 'https://a.vn' }, { body, bodyLine: 1 }).problems;
const codes = (body: string): string[] => problems(body).map(({ code }) => code);
const told = (body: string): string =>
  problems(body)
    .map((problem) => formatProblem(problem, body, { color: false }))
    .join('\n\n');

/** Kinds of mistakes; what each is told as stands in the snapshot. */
const MISTAKES: Record<string, string> = {
  'thẻ lạ': 'Theo <TTXVN>, lũ về sớm.',
  'thẻ không đóng': 'Chữ <b>đậm quên đóng.',
  'thẻ đóng thừa': 'Chữ đậm</b> thừa.',
  'ghi chú không đóng': 'Mở bài.\n\n<!-- hỏi lại số liệu\n\nHết.',
  'khối CDATA': '<![CDATA[ dữ liệu ]]>',
  'mã nhúng không địa chỉ': '<iframe src="about:blank"></iframe>',
  'đoạn mã biểu đồ': '<script src="https://bieu-do.example/embed.js"></script>',
  'hình dán bằng svg': 'Hình <svg><path d="M0 0"/></svg> đây.',
  'biểu mẫu': '<form action="https://example.vn"><p>Đơn</p></form>',
  'ảnh trên máy': '![Cầu](C:\\Users\\pv\\cau.png)',
  'ảnh dán thẳng': '![Cầu](data:image/png;base64,AAAA)',
  'ảnh trong thư': '<img src="cid:image001.png" alt="Cầu">',
  'liên kết trên máy': '[Tải](file:///C:/a.docx)',
  'liên kết thiếu https': '[Báo](baohaugiang.com.vn/tin)',
  'ảnh có dấu cách trong tên': '![Cầu](2022/cau moi.jpg "Cầu mới")',
  'ảnh có ngoặc trong tên': '![Cầu](2022/cau (1.jpg)',
  'ảnh chú thích ngoặc cong': '![Cầu](2022/cau.jpg “Cầu mới”)',
  'ảnh có dấu cách không ngắt': '![Cầu](2022/cau.jpg\u00a0"Cầu mới")',
  'ảnh thiếu ngoặc': '![Cầu](2022/cau.jpg',
  'ảnh gọi địa chỉ không có': '![Cầu][anh1]',
  'lời chú không có': 'Theo sở[^1].',
  'lời chú không ai gọi': 'Theo sở.\n\n[^1]: Sở Nông nghiệp.',
  'dòng hóa thành địa chỉ': '[PV]: Thưa',
  'dòng hóa thành địa chỉ, có thẻ': '[PV]: <style>\u3000Thưa',
  'dấu sao đậm lẻ': 'Ông nói **rất vui hôm nay.',
  'dấu sao nghiêng hở': 'Ông nói *rất vui * hôm nay.',
  'dấu sao trong HTML': '<p>Chữ **đậm** đây.</p>',
  'ô bảng thừa': '| Xã | Tấn |\n|---|---|\n| Vị Tân | 12 | 13 |',
  'khối mã có chữ ở dòng đầu': '~~~Đoạn này mất chữ\n\nHết.\n~~~',
  'khối mã không đóng': 'Mở bài.\n\n```\nnpm ci\n\nHết bài.',
  'lời chú hai lần': 'a[^1]\n\n[^1]: một\n[^1]: hai',
  'thẻ thiếu dấu >': 'Ảnh <img src="a.jpg" alt="x"',
  'giá trị trong thẻ không ngoặc': 'Theo <a href=https://a.vn>báo</a> ấy.',
  'mã của Word': '<![if !supportLists]>Mục',
  'ảnh trên máy, tên có dấu cách': '![Cầu](C:\\Users\\phong vien\\cau.png)',
  'ảnh chú thích không ngoặc': '![Cầu](cau.jpg Cầu mới) (Ảnh: T.Q)',
  'ảnh chú thích nháy cong': '![Cầu](cau.jpg ‘Cầu mới’)',
  'ảnh chú thích có ngoặc kép bên trong': '![Cầu](cau.jpg "Cầu "mới" xây")',
  'ảnh xuống dòng giữa ngoặc': '![Cầu]\n(cau.jpg)',
  'ảnh thiếu ngoặc vuông': '![Cầu(cau.jpg)',
  'ảnh viết kiểu wiki': '![[cau.jpg]]',
  'ảnh trong ô bảng': '| ![a](b c.jpg) | x |\n|---|---|',
  'ảnh trong chữ đậm': '**![a](b c.jpg)**',
  'ảnh có địa chỉ trong ngoặc kép': '![Cầu](“cau.jpg”)',
  'ảnh thiếu https': '![Cầu](https:/a.vn/cau.jpg)',
  'liên kết không có chữ': '[](https://a.vn)',
  'liên kết có địa chỉ trong ngoặc kép': '[a](“https://a.vn”)',
  'liên kết đến tệp của báo': '[Tải](van-ban.pdf)',
  'liên kết thư thiếu mailto': '[Thư](a@b.vn)',
  'liên kết có dấu cách': '[a](https://a.vn/b c) và [d](https://e.vn)',
  'lời chú trong dòng': 'Theo sở^[Sở Nông nghiệp].',
  'lời chú có dấu cách': 'Theo sở[^Sở Nông nghiệp].',
  'dấu sao đậm đứng đầu dòng': '** Tít',
  'dấu sao nghiêng hóa danh sách': '* Chú thích ảnh*',
  'tít xen dính': '##Tít xen',
  'bảng thiếu hàng gạch': '| Xã | Tấn |\n| Vị Tân | 12 |',
  'bảng có hàng gạch thiếu ô': '| Xã | Tấn |\n|---|\n| Vị Tân | 12 |',
  'bảng không có gạch hai bên': 'Giá hôm nay:\nLúa | 8.000\nKhóm | 12.000',
  'dòng gạch đầu dòng dính nhau': '– Chào anh.\n– Chào chị.',
  'mục có chữ cái dính nhau': 'a) Trồng lúa;\nb) Trồng khóm.',
  'mục có biểu tượng dính nhau': '👉 Giảm 50%\n✅ Miễn phí gửi xe',
  'mục của Word dính nhau': '\uf0b7 Trồng lúa\n\uf0b7 Trồng khóm',
  'chú thích sao dính nhau': '(*) Tên đã đổi.\n(**) Theo sở Nông nghiệp.',
  'bảng chép từ Excel': 'Xã\tTấn\nVị Tân\t12',
  'câu thơ dính nhau': 'Thuyền neo dưới gốc bần xưa\nNước ròng để bến, nước vừa để sông\n“Chờ ai” còn gọi giữa đồng',
  'chú nguồn dính vào bảng': '| Xã | Tấn |\n|---|---|\n| Vị Tân | 12 |\nNguồn: Sở Nông nghiệp',
  'đoạn dính vào danh sách': 'Bà con cần:\n\n- Trồng lúa;\n- Trồng khóm.\nTheo ngành nông nghiệp, giá sẽ tăng.',
  'đoạn dính vào lời trích': '> Nước lên nhanh quá.\nÔng Sáu nói vậy rồi chống xuồng đi.',
  'tít xen in đậm dính vào đoạn': '**Nước lên từ sáng**\nĐến trưa, nước đã ngập bờ.',
  'hỏi đáp dính nhau':
    'PV: Thưa ông, vụ lúa năm nay thế nào so với các năm trước, nhất là ở vùng ven?\nÔng Sáu: Năm nay được mùa, nhưng giá giảm nhiều so với cùng kỳ năm ngoái.',
  'nhãn dính nhau': 'Địa chỉ: Số 1 Võ Văn Kiệt\nĐiện thoại: 0293 3878 123',
  'lời chú của Word dính nhau': '[1] Niên giám năm 2021.\n[2] Báo cáo của sở.',
  'mục có dấu lạ dính nhau': '✓ Trồng lúa\n➢ Trồng khóm',
  'mục cấp hai của Word dính nhau': 'o Trồng lúa\no Trồng khóm',
  'mục số sát chữ dính nhau': '1.Trồng lúa\n2.Trồng khóm',
  'mục số có gạch dính nhau': '1- Trồng lúa\n2- Trồng khóm',
  'mã nhúng tự đóng': '<iframe src="https://www.youtube.com/embed/abcdef12345" />',
  'mã nhúng thiếu thẻ đóng': '<iframe src="https://www.youtube.com/embed/abcdef12345">',
  'phim chèn như ảnh': '![Phim](https://youtu.be/abcdef12345)',
  'ảnh trên Drive': '![Cầu](https://drive.google.com/file/d/1abc/view?usp=sharing)',
  'ảnh sát dưới HTML': '<p align="center">Chữ</p>\n![Cầu](2022/cau.jpg)',
  'liên kết trong HTML': '<p>Theo [báo](https://a.vn).</p>',
  'mã của diễn đàn': 'Chữ [b]đậm[/b] đây.',
  'mã của WordPress': '[embed]https://youtu.be/abcdef12345[/embed]',
  'đoạn hóa tít': 'Nước lên từ sáng.\n---\n\nHết.',
  'đoạn hai dòng hóa tít': 'Nước lên\ntừ sáng\n===',
  'đầu bài thứ hai': 'Mở bài.\n\n---\ntitle: Nước lên\ndate: 2022-04-22\n---\n\nHết.',
  'bài quá dài': 'Một dòng.\n'.repeat(40_000),
  'bài quá rối': 'a\n-\n'.repeat(2000),
};

describe('mistakes', () => {
  test.each(Object.entries(MISTAKES))('%s', (_, body) => {
    expect(told(body)).toMatchSnapshot();
    expect(problems(body)).toHaveLength(1);
  });
});

test('every mistake of a body is told with a place in the file', () => {
  const { problems } = readBodyText(
    { path: 'a.md', address: '/a.html', url: 'https://a.vn' },
    { body: 'Một\n\n  x <TTXVN>', bodyLine: 9 },
  );
  expect(problems.map(({ place }) => place)).toEqual([{ path: 'a.md', line: 11, column: 5, length: 7 }]);
});

test('what a hint says to type has no problem', () => {
  for (const body of [
    'Theo \\<TTXVN>, lũ về sớm.',
    'Chữ <b>đậm</b> quên đóng.',
    '![Cầu](2022/cau%20moi.jpg "Cầu mới")',
    '![Cầu](2022/cau%20%281.jpg)',
    '![Cầu](2022/cau.jpg "Cầu mới")',
    '[Báo](https://baohaugiang.com.vn/tin)',
    'Theo <a href="https://a.vn">báo</a> ấy.',
    '![Cầu](cau.jpg "Cầu mới") (Ảnh: T.Q)',
    '![Cầu](cau.jpg "Cầu “mới” xây")',
    '![Cầu](cau.jpg)',
    '![Cầu](https://a.vn/cau.jpg)',
    '[Tải](/media/van-ban.pdf) [Thư](mailto:a@b.vn) [a](https://a.vn/b%20c)',
    'Theo sở[^1].\n\n[^1]: Sở Nông nghiệp',
    '## Tít xen',
    'Nước lên từ sáng.\n\n---\n\nHết.',
    '| Xã | Tấn |\n|---|---|\n| Vị Tân | 12 |',
    '- Chào anh.\n- Chào chị.',
    'Lúa | Giá\n---|---\nOM 18 | 8.000',
    'Thuyền neo dưới gốc bần xưa\\\nNước ròng để bến, nước vừa để sông\\\n“Chờ ai” còn gọi giữa đồng',
    'Tòa soạn: 1 Võ Văn Kiệt  \nĐiện thoại: 0293 3878 123  \nHộp thư: 12',
    'Theo sở[^1].\n\n[^1]: lời chú.',
    '\\[PV]: Thưa',
    'Ông nói **rất vui** hôm nay.',
    'Ông nói \\*\\*rất vui hôm nay.',
    '| Xã | Tấn |\n|---|---|\n| Vị Tân | 12 |\n\nNguồn: Sở Nông nghiệp',
    '- Trồng lúa;\n- Trồng khóm.\n\nTheo ngành nông nghiệp, giá sẽ tăng.',
    '**Nước lên từ sáng**\n\nĐến trưa, nước đã ngập bờ.',
    'Địa chỉ: Số 1 Võ Văn Kiệt\\\nĐiện thoại: 0293 3878 123',
    '<iframe src="https://www.youtube.com/embed/abcdef12345" ></iframe>',
    '[Phim](https://youtu.be/abcdef12345)',
    '<p align="center">Chữ</p>\n\n![Cầu](2022/cau.jpg)',
  ])
    expect(codes(body)).toEqual([]);
});

describe('nothing is told of what writers mean so', () => {
  test.each([
    'Giá 5~7 giạ, 20*30*40, khách sạn 5*, số 0918***456, (*) ghi chú.',
    '*Tên nhân vật đã được thay đổi.',
    'x<y, <18 hoặc >25, <không rõ>, Nguyễn <Văn Á>',
    '![Cầu](2022/cau.jpg "Cầu (mới). Ảnh: T.Q")\n*Chú thích*',
    '![Cầu](https://anh.example/a_(1).jpg)',
    '[a](/b.html) [c](#d) [e](mailto:f@g.vn) [h](tel:0293) [i](media/k.pdf) [l](https://m.vn/n_(o)_p)',
    'Theo [1] và [2](xem), [PV] hỏi (cười).',
    '**Hỏi:** Đáp. __Đậm__ và ***cả hai***.',
    '| a | b |\n|---|---|\n| 1 |',
    '<!-- ghi chú -->\n\nĐoạn.',
    '<iframe src="https://www.youtube.com/embed/abcdef12345"></iframe>',
    '<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\nChữ.',
    '<object><param name="movie" value="x"></param><embed src="https://www.youtube.com/v/abcdef12345"></embed></object>',
    'Nghe <audio controls><source src="nghe.mp3"></audio>',
    '<script defer src="https://datawrapper.dwcdn.net/AbCdE/embed.js"></script><noscript><img src="https://a.vn/full.png" alt="Giá lúa"></noscript>',
    '<iframe src="https://datawrapper.dwcdn.net/a/1/"></iframe><script>window.addEventListener("message", (a) => a.data["datawrapper-height"])</script>',
    'Nam Định | Thái Bình',
    '• Trồng lúa  \n• Trồng khóm  \n\n👉 Một\\\n👉 Hai',
    'Thuyền neo bến xưa<br>\nNước ròng để bến<br/>\nChờ ai giữa đồng<br />\nHết',
    '\tThụt bằng Tab.\n\tDòng hai.\n\n22. 4 là ngày đăng\ntin 5) này.',
    'Nước <b>ròng</b>\nchiều nay\nNước lớn\nsáng mai\nĐò đầy',
    'Ảnh: T.Q\nTheo Báo Hậu Giang',
    '#GiaLua #HauGiang\n\n– Một câu đối thoại.\n\n-Hai.',
    '```\n<div> **a [b](c:\\d)\n```',
    '1975. Năm ấy.\n\n    Thụt đầu dòng.\n\n* * *\n\n___',
    'Tít xen\n---\n\n- mục\n---\n\n| a |\n|---|\n| 1 |',
    '- Lúa của các hộ ở ấp 1, xã Vị Tân, huyện Vị Thủy và xã\nVị Thắng đã trổ.\n\n> Một\n> Hai\n\n- a\n  B',
    'Ông nói: “Được.”\nRồi ông đi.\n\n**Đáp:** Vâng.\n\n![Cầu](2022/cau.jpg)\n**Chú thích**',
    'Giá tăng\n+5% so với tháng trước,\n-2% so với năm trước. [/]',
    '![Cầu](https://img.youtube.com/vi/abc/0.jpg) ![b](https://drive.google.com/uc?id=1)',
    'Gõ `[b]đậm[/b]` thì đậm.',
    '<p>Theo <a href="https://a.vn">báo</a>.</p>',
    'Họ tên: ______ Ngày: __/__/____',
    '[a]\n\n[a]: https://b.vn\n[c]: https://khong-ai-goi.vn',
  ])('%s', (body) => expect(told(body)).toBe(''));
});
