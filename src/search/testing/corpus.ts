import { sampleArticle } from '../../model/testing/sample-article.ts';
import type { SearchArticle } from '../build-shard.ts';

/*
 * A small newspaper written for the tests: stories of two or three articles each, told in different words, among them some that
 * share syllables without sharing the matter (đường đi, đường mía; giá lúa, giá vẽ; cá tra, tra cứu).
 */

type Row = [story: string, category: string, title: string, lead: string, text: string];

const ROWS: Row[] = [
  [
    'lua',
    'kinh-te',
    'Giá lúa hè thu nhích lên từng ngày',
    'Thương lái trả thêm 300 đồng mỗi ký lúa tươi tại ruộng.',
    'Nông dân Vị Thủy cắt lúa sớm để kịp bán. Lúa hạt dài được hỏi mua nhiều hơn lúa thường.',
  ],
  [
    'lua',
    'kinh-te',
    'Nông dân phấn khởi vì lúa được giá',
    'Vụ hè thu năm nay, mỗi công ruộng lời thêm gần một triệu đồng.',
    'Giá lúa tăng nhờ các nhà máy gom hàng xuất khẩu. Nhiều hộ giữ lại một phần chờ giá.',
  ],
  [
    'lua',
    'kinh-te',
    'Thương lái đặt cọc từ khi lúa còn xanh',
    'Giá đặt cọc lúa hè thu cao hơn vụ trước.',
    'Hợp tác xã khuyên bà con ký hợp đồng rõ ràng trước khi nhận tiền cọc.',
  ],
  [
    'duong-sat',
    'thoi-su',
    'Khảo sát tuyến đường sắt về miền Tây',
    'Đoàn kỹ sư đo đạc hướng tuyến đường sắt qua ba huyện.',
    'Tuyến dài 174 km, đi song song cao tốc. Ga trung tâm dự kiến đặt gần thành phố.',
  ],
  [
    'duong-sat',
    'thoi-su',
    'Người dân góp ý về nhà ga và đường tàu mới',
    'Buổi tham vấn về dự án đường sắt kéo dài đến tối.',
    'Bà con hỏi nhiều về bồi thường đất, tiếng ồn của đoàn tàu và lối đi qua đường ray.',
  ],
  [
    'duong-mia',
    'kinh-te',
    'Nhà máy đường vào vụ ép mía',
    'Mía chín chậm vì mưa, nhà máy đường lùi ngày ép nửa tháng.',
    'Mỗi ngày nhà máy ép 3.500 tấn mía. Giá mía 10 chữ đường được giữ như cam kết.',
  ],
  [
    'duong-mia',
    'kinh-te',
    'Trồng mía chờ chữ đường',
    'Nông dân Phụng Hiệp đốn mía theo lịch để giữ chữ đường.',
    'Người trồng mía mong nhà máy mua hết mía trước mùa nước nổi.',
  ],
  [
    'ngap',
    'thoi-su',
    'Triều cường làm ngập nhiều tuyến phố',
    'Nước lên nhanh từ bốn giờ sáng, học sinh phải lội nước đến trường.',
    'Ủy ban nhân dân thành phố cho đắp đê bao tạm. Đỉnh triều đo được 2,14 mét.',
  ],
  [
    'ngap',
    'thoi-su',
    'Đắp đê bao chống triều cường',
    'UBND phường huy động hai trăm người đắp đê trong đêm.',
    'Đoạn đê dài 600 mét che chắn cho khu dân cư trũng thấp hay bị ngập.',
  ],
  [
    'ngap',
    'thoi-su',
    'Phố chợ dọn bùn sau đợt ngập',
    'Nước rút, tiểu thương rửa sạp để bán lại từ trưa.',
    'Đợt triều cường đầu tháng gây hư hỏng hàng hóa của bốn mươi hộ.',
  ],
  [
    'cho-noi',
    'van-hoa',
    'Chợ nổi Ngã Bảy họp trở lại',
    'Sau nhiều năm vắng ghe, chợ nổi có lại hơn tám mươi chiếc.',
    'Cây bẹo treo khóm, bí, xoài. Du khách ăn sáng ngay trên ghe.',
  ],
  [
    'cho-noi',
    'van-hoa',
    'Giữ hồn chợ nổi bằng tour sáng sớm',
    'Mỗi cuối tuần có hai chuyến tàu đưa khách xuống chợ nổi.',
    'Người bán được hỗ trợ sửa ghe và học tiếng Anh để mời khách.',
  ],
  [
    'ca-tra',
    'kinh-te',
    'Cá tra giống thiếu hụt sau mùa lạnh',
    'Giá cá tra giống tăng gấp rưỡi chỉ trong ba tuần.',
    'Trại giống cho biết cá bột hao nhiều. Hộ nuôi phải đặt trước một tháng.',
  ],
  [
    'ca-tra',
    'kinh-te',
    'Xuất khẩu cá tra khởi sắc',
    'Đơn hàng cá tra phi lê từ châu Âu tăng 18%.',
    'Doanh nghiệp mở thêm một xưởng chế biến, tuyển bốn trăm công nhân.',
  ],
  [
    'tra-cuu',
    'giao-duc',
    'Tra cứu điểm thi vào lớp 10 từ chiều nay',
    'Thí sinh nhập số báo danh để tra cứu điểm trên trang của sở.',
    'Điểm chuẩn được công bố sau đó năm ngày. Phúc khảo nhận đơn đến hết tuần.',
  ],
  [
    'tra-cuu',
    'giao-duc',
    'Điểm chuẩn lớp 10 tăng nhẹ',
    'Ba trường ở trung tâm lấy điểm chuẩn cao hơn năm trước.',
    'Học sinh chưa đạt có thể đăng ký nguyện vọng hai ở trung tâm giáo dục thường xuyên.',
  ],
  [
    'sot',
    'y-te',
    'Sốt xuất huyết tăng giữa mùa mưa',
    'Trong tuần có 160 ca sốt xuất huyết, nhiều nhất ở Châu Thành A.',
    'Ngành y tế phun thuốc diệt muỗi, lật đổ vật chứa nước quanh nhà.',
  ],
  [
    'sot',
    'y-te',
    'Diệt lăng quăng để chặn sốt xuất huyết',
    'Mỗi ấp chọn một ngày cùng nhau dọn nước đọng.',
    'Trẻ sốt cao liên tục hai ngày cần đến bệnh viện, không tự truyền dịch.',
  ],
  [
    'sot-gia',
    'kinh-te',
    'Cơn sốt đất ven đô hạ nhiệt',
    'Giá đất nền giảm một phần năm so với đầu năm.',
    'Người mua theo tin đồn nay khó bán lại. Ngân hàng siết cho vay.',
  ],
  [
    'hoa',
    'van-hoa',
    'Hòa tấu đờn ca bên sông',
    'Đêm hòa tấu có ba câu lạc bộ đờn ca tài tử tham gia.',
    'Tiếng đờn kìm, đờn tranh hòa cùng tiếng sóng. Vé vào cửa miễn phí.',
  ],
  [
    'hoa',
    'van-hoa',
    'Liên hoan đờn ca tài tử khép lại',
    'Giải nhất thuộc về tiết mục hoà tấu của huyện Long Mỹ.',
    'Ban giám khảo khen các giọng ca trẻ, mong có thêm lớp dạy đờn.',
  ],
  [
    'hoa-kieng',
    'kinh-te',
    'Làng hoa kiểng tất bật trước Tết',
    'Hoa cúc, hoa vạn thọ đã lên nụ đều.',
    'Nhà vườn thuê thêm người tưới. Thương lái đã đặt hơn nửa số chậu.',
  ],
  [
    'hoa-kieng',
    'kinh-te',
    'Hoa Tết xuống phố',
    'Chợ hoa mở từ hai mươi ba tháng Chạp.',
    'Giá hoa cúc mâm xôi ngang năm ngoái, mai vàng rẻ hơn.',
  ],
  [
    'nghi-quyet',
    'thoi-su',
    'Triển khai Nghị quyết 02-NQ/TU về chuyển đổi số',
    'Hội nghị bàn cách đưa dịch vụ công đến từng ấp.',
    'Mỗi xã có một tổ công nghệ số cộng đồng gồm thanh niên và giáo viên.',
  ],
  [
    'nghi-quyet',
    'thoi-su',
    'Một năm thực hiện 02-NQ/TU',
    'Tỷ lệ hồ sơ nộp qua mạng đạt bảy phần mười.',
    'Chuyển đổi số giúp người dân bớt đi lại. Một số ấp sóng điện thoại còn yếu.',
  ],
  [
    'cau',
    'thoi-su',
    'Thông xe cầu Xà No 2',
    'Cây cầu 1,4 tỷ đồng do người dân góp một nửa.',
    'Xe cấp cứu nay vào tận ấp. Lễ thông xe gọn trong nửa giờ.',
  ],
  [
    'cau',
    'thoi-su',
    'Góp tiền xây cầu qua kinh Xà No',
    'Bà con hiến đất, góp công để xây cầu thay bến đò.',
    'Cầu rộng ba mét, xe tải nhẹ qua được. Công trình xong sau năm tháng.',
  ],
  [
    'bao',
    'thoi-su',
    'Bão số 5 đổi hướng, mưa to trên sông Hậu',
    'Đài khí tượng phát tin bão khẩn cấp.',
    'Tàu thuyền được gọi vào bờ. Học sinh nghỉ học một ngày để tránh bão.',
  ],
  [
    'bao',
    'thoi-su',
    'Khắc phục hậu quả sau bão',
    'Bão làm tốc mái năm mươi căn nhà.',
    'Bộ đội giúp dân lợp lại mái ngay trong ngày. Điện đã có trở lại.',
  ],
  [
    'bao-chi',
    'van-hoa',
    'Hội báo Xuân trưng bày trăm tờ báo',
    'Bạn đọc xem báo xuân của các tỉnh miền Tây.',
    'Góc báo cũ có những số báo in từ nửa thế kỷ trước.',
  ],
  [
    'bao-chi',
    'van-hoa',
    'Người giữ sạp báo cuối cùng của chợ',
    'Ông Năm mở sạp báo từ khi tóc còn xanh.',
    'Nay mỗi sáng ông bán chưa đến ba mươi tờ báo, vẫn dậy từ bốn giờ.',
  ],
  [
    'bong-da',
    'the-thao',
    'Đội bóng đá nữ vào chung kết',
    'Bàn thắng phút 88 đưa đội nhà vào trận cuối.',
    'Thủ môn cản phá hai quả phạt đền. Khán đài kín chỗ.',
  ],
  [
    'bong-da',
    'the-thao',
    'Lớp bóng đá miễn phí cho trẻ em nghèo',
    'Huấn luyện viên dạy bóng đá mỗi chiều thứ bảy.',
    'Giày và bóng do cựu cầu thủ quyên góp.',
  ],
  [
    'tai-nan',
    'phap-luat',
    'Va chạm xe tải và xe máy trên quốc lộ 61',
    'Vụ tai nạn làm hai người bị thương.',
    'Cảnh sát giao thông phân luồng, một giờ sau đường thông trở lại.',
  ],
  [
    'tai-nan',
    'phap-luat',
    'CSGT nhắc tài xế giữ khoảng cách',
    'Sau vụ va chạm trên quốc lộ 61, tốc độ được kiểm tra gắt hơn.',
    'Trong tuần có bốn mươi lái xe bị nhắc nhở.',
  ],
];

/** The articles, a day apart, in the order of the archive. */
export const CORPUS: SearchArticle[] = ROWS.map(([story, category, title, lead, text], index) => {
  const slug = `${story}-${index + 1}`;
  const at = `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-15T07:00`;
  const author = index % 2 ? { slug: 'tran-lua', name: 'Trần Lụa' } : { slug: 'le-mai', name: 'Lê Mai' };
  return {
    article: sampleArticle({
      path: `articles/${slug}.md`,
      blob: String(index).padStart(40, '0'),
      slug,
      id: slug,
      address: `/${slug}.html`,
      at,
      title,
      lead,
      category,
      authors: [author],
      byline: author.name,
      kind: story === 'cho-noi' ? 'photo' : 'article',
    }),
    text,
  };
});

/** What a reader asks, and the story that answers it. */
export const QUESTIONS: [query: string, story: string][] = [
  ['giá lúa hè thu', 'lua'],
  ['lúa được giá', 'lua'],
  ['dự án đường sắt miền Tây', 'duong-sat'],
  ['nhà ga đường tàu', 'duong-sat'],
  ['mía nhà máy đường', 'duong-mia'],
  ['triều cường gây ngập', 'ngap'],
  ['đắp đê bao chống ngập', 'ngap'],
  ['chợ nổi', 'cho-noi'],
  ['cá tra giống', 'ca-tra'],
  ['xuất khẩu cá tra', 'ca-tra'],
  ['tra cứu điểm thi lớp 10', 'tra-cuu'],
  ['sốt xuất huyết', 'sot'],
  ['cơn sốt đất', 'sot-gia'],
  ['hòa tấu đờn ca tài tử', 'hoa'],
  ['hoa Tết', 'hoa-kieng'],
  ['nghị quyết chuyển đổi số', 'nghi-quyet'],
  ['02-NQ/TU', 'nghi-quyet'],
  ['xây cầu Xà No', 'cau'],
  ['bão số 5', 'bao'],
  ['sạp báo cũ', 'bao-chi'],
  ['bóng đá', 'bong-da'],
  ['tai nạn quốc lộ 61', 'tai-nan'],
  ['cảnh sát giao thông', 'tai-nan'],
];
