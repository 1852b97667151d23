import type { ProblemKind } from './problem-kind.ts';

/** The kinds of problems that only look wrong: the file is published as it stands, and its writer is told. */
export const WARNING_KINDS = {
  'ngay-khac-thu-muc': {
    title: 'Ngày đăng không khớp thư mục năm/tháng',
    advice: 'Sửa date, hoặc chuyển tệp sang đúng thư mục của năm và tháng đăng.',
  },
  'tac-gia-gop': {
    title: 'Nhiều tác giả viết thành một tên',
    advice:
      'Viết thành danh sách: author: [Hồng Diễm, Gia Khánh]. Nếu đúng là một tên, khai tên đó trong authors của site.yml.',
  },
  'tac-gia-kem-vai': {
    title: 'Tên tác giả kèm việc đã làm',
    advice: 'Trường author chỉ ghi tên. Chữ “(ghi)”, “Ảnh:”… thuộc về byline.',
  },
  'ten-gan-giong': {
    title: 'Tên chỉ khác một chữ với một tên đã có nhiều bài',
    advice: 'Gõ nhầm thì viết lại như tên kia; đúng là tên khác thì khai trong site.yml.',
  },
  'loat-bai-thieu': {
    title: 'Loạt bài thiếu số giữa chừng',
    advice: 'Sửa lại part, hoặc ghi series cho bài còn thiếu.',
  },
  'loat-bai-nguoc': {
    title: 'Bài sau của loạt bài lại đăng trước bài trước',
    advice: 'Kiểm tra date, time và part của hai bài.',
  },
  'sua-tuong-lai': {
    title: 'Lần cập nhật hay đính chính ghi ở tương lai',
    advice: 'Bài đã đăng mà updated hay corrections đề ngày chưa tới: thường là gõ nhầm năm. Sửa lại ngày.',
  },
  'binh-luan-som': {
    title: 'Ý kiến có trước khi bài được đăng',
    advice: 'Kiểm tra ngày giờ của ý kiến, và thư mục có đúng mã bài không.',
  },
  'binh-luan-tat': {
    title: 'Có tệp ý kiến trong khi mục ý kiến đang tắt',
    advice: 'Ghi comments: { enabled: true } trong site.yml để ý kiến hiện ra, hoặc xóa các tệp ấy.',
  },
  'dia-chi-cu-chung': {
    title: 'Hai bài chung một địa chỉ cũ',
    advice: 'Bài đăng trước giữ địa chỉ ấy. Nếu phải là bài sau thì ghi địa chỉ ấy vào aliases của nó.',
  },
  'dia-chi-mat': {
    title: 'Địa chỉ của lần dựng trước mất đi',
    advice:
      'Bạn đọc và máy tìm kiếm còn giữ địa chỉ ấy. Ghi aliases, former hay withdrawn theo gợi ý, trừ khi đúng là muốn bỏ.',
  },
  'sapo-co-dau': {
    title: 'Tít hoặc sapo có dấu định dạng',
    advice: 'Tít và sapo in đúng như gõ: bỏ các dấu **, *, [ ]( ) và thẻ HTML.',
  },
  'tu-khoa-ngo': {
    title: 'Từ khóa hay tên tác giả kèm dấu thừa, hoặc bị dấu phẩy cắt đôi',
    advice:
      'Không đặt trong ngoặc kép cong; các mục cách nhau bằng dấu phẩy; mục có dấu phẩy thì đặt trong ngoặc kép thẳng.',
  },
  'doan-hoa-tit': {
    title: 'Đoạn văn thành tít xen vì dòng gạch sát dưới',
    advice: 'Chừa một dòng trống trước dòng ---. Tít xen thì viết ## trước chữ.',
  },
  'dau-bai-trong-bai': {
    title: 'Một phần đầu bài thứ hai trong thân bài',
    advice: 'Mỗi tệp chỉ có một phần đầu bài, ở ngay đầu tệp. Xóa phần thứ hai.',
  },
  'alt-ten-tep': {
    title: 'Lời tả ảnh chỉ là tên tệp',
    advice: 'Tả điều thấy trong ảnh, cho người không thấy ảnh.',
  },
  'bang-ma-cu': {
    title: 'Chữ gõ bằng VNI, TCVN3 hoặc đọc nhầm mã',
    advice: 'Chuyển sang Unicode bằng công cụ chuyển mã của bộ gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.',
  },
  'ky-tu-hong': {
    title: 'Chữ đã mất, hoặc chỉ một phông chữ mới hiện được',
    advice: 'Gõ lại chữ đã thành dấu �; thay dấu đầu dòng của Word bằng dấu - và một dấu cách.',
  },
  'than-bai-trong': {
    title: 'Thân bài trống hoặc chỉ có chữ giữ chỗ',
    advice: 'Viết bài, hoặc ghi draft: true khi chưa viết xong.',
  },
  'tit-lap-lai': {
    title: 'Thân bài mở đầu bằng tít bài',
    advice: 'Xóa dòng đó: trang tự in tít lấy từ title.',
  },
  'loai-bai-thieu': {
    title: 'Bài ảnh, video hay đồ họa mà không có ảnh, video',
    advice: 'Thêm ảnh hay liên kết phim, hoặc bỏ dòng kind.',
  },

  // The text
  'dau-nhan-thua': {
    title: 'Dấu ** hay * còn nằm lại trên trang',
    advice: 'Đặt dấu sát chữ, đủ cặp: **chữ đậm**, *chữ nghiêng*. Muốn in chính dấu sao thì gõ dấu \\ ngay trước nó.',
  },
  'tit-xen-dinh': {
    title: 'Tít xen thiếu dấu cách sau dấu #',
    advice: 'Viết ## rồi một dấu cách, rồi mới đến chữ.',
  },
  'bang-khong-doc': {
    title: 'Các dấu | không thành bảng',
    advice: 'Bảng cần hàng gạch |---|---| dưới hàng đầu, đủ số ô, và không có dòng trống giữa các hàng.',
  },
  'gach-dau-dong': {
    title: 'Các dòng có dấu đầu dòng sẽ dính liền nhau',
    advice: 'Mở đầu mỗi mục bằng dấu - và một dấu cách, hoặc chừa một dòng trống giữa các dòng.',
  },
  'dong-ngan-dinh': {
    title: 'Các dòng sẽ dính liền thành một đoạn',
    advice: 'Thơ, địa chỉ… thì gõ dấu \\ ở cuối mỗi dòng cần xuống hàng; là đoạn riêng thì chừa một dòng trống.',
  },
  'doan-dinh': {
    title: 'Đoạn văn dính vào bảng, danh sách, trích dẫn hay dòng in đậm ở trên',
    advice: 'Chừa một dòng trống giữa phần ấy và đoạn văn.',
  },
  'khoi-ma-ho': {
    title: 'Khối mã lệnh không được đóng lại',
    advice: 'Thêm một dòng ba dấu huyền sau phần mã; nếu không định viết mã thì xóa dòng mở đầu.',
  },
  'the-la': {
    title: 'Chữ trong dấu < > hay [ ] không phải là thẻ',
    advice: 'Chữ được in như đã gõ. Nếu đúng ý thì gõ dấu \\ ngay trước <, để máy khỏi hỏi.',
  },
  'the-ho': {
    title: 'Thẻ HTML không đủ cặp',
    advice: 'Thẻ được in như chữ. Thêm thẻ đóng trong cùng một đoạn, hoặc xóa thẻ.',
  },
  'the-bo': {
    title: 'Thẻ HTML không dùng được trong bài',
    advice: 'Thẻ bị bỏ, chữ bên trong vẫn còn. Xóa thẻ đi.',
  },
  'lien-ket-ngo': {
    title: 'Liên kết không dẫn đến đâu',
    advice: 'Ghi địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của báo.',
  },
  'lien-ket-chet': {
    title: 'Liên kết đến bài không có, chưa đăng hoặc đã rút',
    advice: 'Sửa liên kết, hoặc bỏ liên kết và giữ chữ. Bài nháp thì đăng trước.',
  },
  'tham-chieu-thieu': {
    title: 'Gọi đến một lời chú hay địa chỉ không có',
    advice: 'Thêm dòng [^1]: lời chú ở cuối bài, hoặc xóa dấu gọi.',
  },
  'ma-ky-tu': {
    title: 'Tít có mã ký tự của HTML',
    advice: 'Tít là chữ thường, không phải HTML: gõ thẳng ký tự đó, & thay cho mã amp.',
  },
  'noi-de-anh': {
    title: 'Không thấy thư mục để ảnh ngoài git',
    advice: 'Gắn đĩa có ảnh vào máy, hoặc sửa dòng media: trong site.yml.',
  },
  'anh-dut': {
    title: 'Ảnh bị đứt giữa chừng',
    advice: 'Tệp chép hay tải về chưa xong, nên chỉ hiện được một phần. Chép lại ảnh từ bản gốc.',
  },
  'tep-khong-dung': {
    title: 'Tệp trong media mà không bài nào dùng',
    advice: 'Tệp không được đăng. Chèn nó vào bài, hoặc xóa đi.',
  },
} as const satisfies Record<string, ProblemKind>;
