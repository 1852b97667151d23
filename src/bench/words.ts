/** What the made-up articles are put together from. Places are real, people and events are not. */

export const CATEGORIES = [
  ['thoi-su', 'Thời sự'],
  ['kinh-te', 'Kinh tế'],
  ['nong-nghiep', 'Nông nghiệp'],
  ['xa-hoi', 'Xã hội'],
  ['phap-luat', 'Pháp luật'],
  ['giao-duc', 'Giáo dục'],
  ['y-te', 'Y tế'],
  ['van-hoa', 'Văn hóa'],
  ['the-thao', 'Thể thao'],
  ['ban-doc', 'Bạn đọc'],
] as const;

export const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Dương'] as const;
export const MIDDLE_NAMES = ['Văn', 'Thị', 'Ngọc', 'Minh', 'Hữu', 'Thanh', 'Quốc', 'Kim'] as const;
export const GIVEN_NAMES = ['Hưởng', 'Hòa', 'Đức', 'Lan', 'Phúc', 'Tuyền', 'Mai', 'Dũng', 'Khánh', 'Thúy'] as const;

export const PLACES = [
  'thành phố Vị Thanh',
  'thành phố Ngã Bảy',
  'thị xã Long Mỹ',
  'huyện Phụng Hiệp',
  'huyện Vị Thủy',
  'huyện Châu Thành A',
  'xã Hỏa Tiến',
  'xã Đại Thành',
  'thị trấn Cây Dương',
  'thị trấn Nàng Mau',
] as const;

export const SUBJECTS = [
  'Hội Nông dân',
  'Ủy ban nhân dân',
  'Trạm y tế',
  'Hợp tác xã cây ăn trái',
  'Trường trung học cơ sở',
  'Đoàn thanh niên',
  'Ban quản lý chợ',
  'Tổ hợp tác nuôi cá thát lát',
  'Đội cảnh sát giao thông',
  'Câu lạc bộ đờn ca tài tử',
  'Trung tâm khuyến nông',
  'Nhiều hộ trồng khóm',
] as const;

export const VERBS = [
  'vừa ra mắt',
  'đang chuẩn bị',
  'tiếp tục mở rộng',
  'đã hoàn thành',
  'tổ chức',
  'kêu gọi bà con góp sức cho',
  'đề nghị sớm có',
  'rút kinh nghiệm từ',
  'trao đổi về',
  'đưa vào sử dụng',
] as const;

export const OBJECTS = [
  'tuyến đường nông thôn dài',
  'mô hình lúa hai vụ trên diện tích',
  'chiếc cầu bắc qua kinh rộng',
  'vườn bưởi da xanh rộng',
  'đợt khám bệnh miễn phí cho',
  'lớp học nghề buổi tối cho',
  'hội thi đua vỏ lãi với',
  'kế hoạch nạo vét',
  'phiên chợ cuối tuần của',
  'quỹ học bổng dành cho',
] as const;

export const UNITS = ['mét', 'héc-ta', 'hộ dân', 'học sinh', 'người cao tuổi', 'gian hàng', 'vận động viên'] as const;

export const REMARKS = [
  'Theo kế hoạch, công việc kéo dài đến hết quý sau, kinh phí do ngân sách và người dân cùng đóng góp.',
  'Bà con cho biết giá bán năm nay khá hơn năm trước, nhưng tiền phân bón và công cắt cũng tăng theo.',
  'Nước từ thượng nguồn về muộn, độ mặn đo được ở các cửa sông vẫn nằm trong mức cho phép.',
  'Ngoài giờ lên lớp, thầy cô còn đến từng nhà vận động các em trở lại trường.',
  'Đến nay chưa ghi nhận trường hợp nào phải chuyển lên tuyến trên.',
  'Ai có ý kiến xin gửi về tòa soạn, chúng tôi sẽ chuyển đến nơi có trách nhiệm trả lời.',
  'Sáng sớm, ghe xuồng đã đậu kín hai bên bờ, tiếng máy nổ lẫn trong tiếng rao.',
  'Mọi khâu đều được ghi chép, có mã số để người mua tra cứu nguồn gốc.',
  'Kết quả bước đầu tuy còn khiêm tốn nhưng cho thấy hướng đi này là đúng.',
  'Những năm tới, địa phương mong được hỗ trợ thêm về giống, vốn và đầu ra.',
  'Trời chuyển mưa, mọi người vẫn nán lại đến tiết mục cuối cùng.',
  'Người dân đồng tình hiến đất, dời hàng rào, chặt bớt cây trái để lấy mặt bằng.',
] as const;

export const TAGS = [
  'nông thôn mới',
  'khuyến học',
  'giao thông',
  'cây ăn trái',
  'mùa nước nổi',
  'chuyển đổi số',
] as const;

/** Syllables for the names of hamlets, so that the vocabulary keeps growing with the archive. */
export const ONSETS = ['B', 'Ch', 'Đ', 'G', 'H', 'Kh', 'L', 'M', 'N', 'Ph', 'S', 'T', 'Tr', 'V', 'X'] as const;
export const RIMES = [
  'an',
  'ang',
  'âm',
  'ăng',
  'en',
  'iên',
  'im',
  'on',
  'ông',
  'ơn',
  'ung',
  'ươi',
  'ương',
  'ao',
] as const;
