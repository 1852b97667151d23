import type { ProblemKind } from './problem-kind.ts';

/**
 * The kinds of problems that keep a file from being published: something of it would be lost, or nobody can tell what is meant.
 */
export const ERROR_KINDS = {
  // The file as a whole
  'tep-la': {
    title: 'Tệp nằm sai chỗ hoặc sai loại',
    advice: 'Không phần nào của trang đọc tệp này. Chuyển nó về đúng thư mục, đổi lại tên, hoặc xóa đi.',
  },
  'tep-thieu': {
    title: 'Thiếu tệp bắt buộc',
    advice: 'Tạo tệp được nêu tên. Thư mục nội dung nào cũng phải có site.yml.',
  },
  'ten-tep-sai': {
    title: 'Tên tệp không dùng làm địa chỉ được',
    advice: 'Tên chỉ gồm chữ thường không dấu (a–z), chữ số và dấu gạch nối. Đổi tên theo gợi ý.',
  },
  'khong-phai-utf-8': {
    title: 'Tệp không phải UTF-8',
    advice:
      'Mở bằng trình soạn thảo, chọn “Lưu với mã UTF-8” rồi lưu lại. Bài gõ bằng VNI hay TCVN3 phải chuyển mã trước.',
  },
  'tep-qua-lon': {
    title: 'Tệp quá lớn',
    advice: 'Tệp chữ tối đa 1 MB. Chia thành nhiều bài; ảnh và tư liệu để trong media/.',
  },
  'dau-bai-qua-roi': {
    title: 'Phần khai báo quá dài hoặc lồng quá sâu',
    advice: 'Phần khai báo tối đa 20.000 ký tự, ngoặc lồng nhau tối đa 20 lớp. Nội dung dài thuộc về thân bài.',
  },
  'ky-tu-cam': {
    title: 'Có ký tự điều khiển không nhìn thấy được',
    advice: 'Thường theo vào khi dán từ Word. Xóa ký tự ở đúng dòng và cột được nêu, rồi gõ lại.',
  },
  'gop-do-dang': {
    title: 'Lần gộp bằng git (merge) chưa xong',
    advice:
      'Tệp còn cả hai bản. Giữ phần chữ đúng, xóa phần kia cùng các dòng <<<<<<<, ======= và >>>>>>>, rồi lưu lại.',
  },

  // The text
  'qua-lon': {
    title: 'Thân bài quá dài',
    advice: 'Chia thành nhiều bài ngắn hơn, nối nhau bằng series.',
  },
  'qua-roi': {
    title: 'Thân bài quá rối',
    advice:
      'Có quá nhiều dấu Markdown hay thẻ HTML trong một đoạn, hoặc quá nhiều mục. Chia nhỏ, hoặc xóa các dấu thừa.',
  },
  'ghi-chu-ho': {
    title: 'Lời ghi chú <!-- không được đóng lại',
    advice: 'Thêm --> ở cuối lời ghi chú, trong cùng một đoạn; nếu không, lời ấy hiện ra cho bạn đọc.',
  },
  'nhung-mat': {
    title: 'Mã nhúng không hiện được',
    advice: 'Thay bằng một liên kết thường: [Tên trang](https://…). Trang báo không chạy mã của nơi khác.',
  },
  'anh-khong-doc': {
    title: 'Ảnh viết sai dạng nên không hiện',
    advice:
      'Viết đúng dạng ![lời tả](2022/cau.jpg "Chú thích"): tên tệp không có dấu cách, chú thích trong ngoặc kép thẳng.',
  },
  'chu-bi-bo': {
    title: 'Có chữ sẽ không hiện trên trang',
    advice: 'Dòng được nêu bị hiểu là địa chỉ hay lời chú mà không nơi nào gọi đến. Sửa theo gợi ý đi kèm.',
  },
  'bang-mat-o': {
    title: 'Hàng của bảng có ô thừa, không hiện được',
    advice: 'Mỗi hàng có số ô bằng hàng đầu. Thêm ô vào hàng đầu, hoặc bỏ dấu gạch đứng thừa.',
  },

  // The front-matter as a whole
  'dau-bai-thieu': {
    title: 'Thiếu phần khai báo ở đầu tệp',
    advice: 'Dòng đầu tiên phải là ba dấu gạch ---, sau đó là các trường, rồi lại một dòng ---.',
  },
  'dau-bai-ho': {
    title: 'Phần khai báo không có dòng kết thúc',
    advice: 'Sau trường cuối cùng, thêm một dòng chỉ có ba dấu gạch ---.',
  },
  'dau-bai-la': {
    title: 'Phần khai báo viết bằng ngôn ngữ khác YAML',
    advice: 'Dòng mở đầu chỉ được có ba dấu gạch ---, không ghi gì thêm.',
  },
  'cu-phap-sai': {
    title: 'Phần khai báo viết sai cú pháp',
    advice:
      'Hay gặp nhất: giá trị có dấu hai chấm hay dấu ngoặc kép mà không được đặt trong ngoặc. Làm theo gợi ý đi kèm.',
  },
  'chu-sau-dau-thang': {
    title: 'Chữ sau dấu # bị bỏ mất',
    advice: 'Trong phần khai báo, dấu # đứng sau dấu cách mở đầu lời ghi chú. Đặt cả giá trị trong dấu ngoặc kép.',
  },

  // Fields
  'truong-trung': {
    title: 'Một trường được viết hai lần',
    advice: 'Giữ một dòng, xóa dòng kia.',
  },
  'truong-la': {
    title: 'Trường không có trong mẫu',
    advice: 'Sửa lại tên trường theo gợi ý, hoặc xóa dòng đó.',
  },
  'truong-thieu': {
    title: 'Thiếu trường bắt buộc',
    advice: 'Thêm trường được nêu tên vào phần khai báo.',
  },
  'truong-trong': {
    title: 'Trường bắt buộc để trống',
    advice: 'Điền giá trị cho trường đó.',
  },
  'dang-sai': {
    title: 'Giá trị không đúng dạng',
    advice: 'Viết lại giá trị theo ví dụ đi kèm.',
  },
  'gia-tri-la': {
    title: 'Giá trị không nằm trong số được chọn',
    advice: 'Chọn một trong các giá trị được liệt kê.',
  },
  'qua-dai': {
    title: 'Giá trị quá dài',
    advice: 'Rút ngắn lại. Nội dung dài thuộc về thân bài.',
  },
  'ngay-sai': {
    title: 'Ngày sai dạng hoặc không có trong lịch',
    advice: 'Viết năm-tháng-ngày, đủ số 0: 2022-04-22.',
  },
  'gio-sai': {
    title: 'Giờ sai dạng',
    advice: 'Viết giờ:phút theo 24 giờ, đủ hai chữ số: 07:04.',
  },
  'ngay-gio-sai': {
    title: 'Ngày giờ sai dạng',
    advice: 'Viết ngày, một dấu cách, rồi giờ: 2022-04-22 07:04.',
  },
  'so-sai': {
    title: 'Chỗ này cần một số',
    advice: 'Viết một số nguyên, từ 1 trở lên.',
  },
  'id-sai': {
    title: 'Mã bài không dùng được',
    advice:
      'Mã bài chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; bắt đầu và kết thúc bằng chữ hay số; tối đa 60 ký tự.',
  },
  'anh-sai': {
    title: 'Đường dẫn ảnh không dùng được',
    advice: 'Ghi đường dẫn của ảnh trong thư mục media (ví dụ 2022/cau.jpg), hoặc một địa chỉ bắt đầu bằng https://.',
  },
  'anh-hong': {
    title: 'Tệp ảnh không đọc được',
    advice: 'Chép lại ảnh từ bản gốc, hoặc lưu lại thành JPG hay PNG.',
  },
  'anh-khong-ho-tro': {
    title: 'Loại ảnh trình duyệt không hiện được',
    advice: 'Ảnh HEIC của iPhone, BMP, PSD…: mở ra rồi lưu lại thành JPG hay PNG.',
  },
  'anh-qua-lon': {
    title: 'Ảnh có quá nhiều điểm ảnh',
    advice: 'Thu nhỏ ảnh trước khi chép vào media; trang báo hiện ảnh rộng nhất 1280 điểm.',
  },
  'khong-phai-anh': {
    title: 'Tệp được chèn như ảnh nhưng không phải ảnh',
    advice: 'Với PDF, âm thanh, phim, hãy viết thành liên kết: bỏ dấu ! ở đầu.',
  },
  'danh-sach-anh-sai': {
    title: 'Danh sách ảnh ngoài git viết sai',
    advice: 'Đừng sửa media.jsonl bằng tay: xóa dòng sai rồi thêm lại tệp bằng npm run media -- add.',
  },
  'tep-lfs': {
    title: 'Con trỏ của Git LFS thay cho tệp thật',
    advice: 'Chạy “git lfs pull” để git tải tệp thật về.',
  },
  'tep-chay-duoc': {
    title: 'Tệp mà trình duyệt sẽ chạy như chương trình',
    advice: 'HTML, JavaScript, XML không được nằm trong media, dù mang đuôi gì. Xóa đi, hoặc lưu thành PDF hay ảnh.',
  },
  'tep-khong-dang-duoc': {
    title: 'Loại tệp trang báo không đăng được',
    advice: 'Lưu lại thành ảnh, PDF, MP3, M4A, WAV, MP4, MOV, TXT, CSV hay VTT.',
  },
  'anh-trung-ten': {
    title: 'Hai tệp ảnh trùng tên',
    advice: 'Xóa hoặc đổi tên một trong hai tệp; nên đặt tên không dấu.',
  },
  'dia-chi-sai': {
    title: 'Địa chỉ cũ không dùng được',
    advice:
      'Ghi phần sau tên miền, bắt đầu bằng dấu /, không có dấu cách hay #: /thoi-su/bai-cu-123.html, /index.php?id=123.',
  },
  'dia-chi-co-mau': {
    title: 'Địa chỉ cũ có dấu * hay :tên',
    advice:
      'Máy chủ hiểu * và :tên là mọi địa chỉ. Ghi từng địa chỉ một; cả loạt thì khai mẫu cũ ở permalink trong site.yml.',
  },
  'lien-ket-sai': {
    title: 'Liên kết không dùng được',
    advice: 'Ghi một địa chỉ bắt đầu bằng https:// hoặc bằng dấu / nếu là trang của báo.',
  },
  'ten-trung': {
    title: 'Một tên được khai hai lần trong site.yml',
    advice: 'Trong authors, tags hay series, mỗi tên và mỗi slug chỉ có một dòng.',
  },
  'ten-trung-dia-chi': {
    title: 'Hai tên khác nhau chung một địa chỉ',
    advice:
      'Địa chỉ không có dấu, nên Lê Hoa và Lê Hòa trùng nhau. Cùng một tên thì viết cho giống nhau; hai tên thì cho một tên slug riêng trong site.yml.',
  },
  'ten-khong-chu': {
    title: 'Tên không có chữ hay số nào',
    advice: 'Tên tác giả, từ khóa hay loạt bài phải có ít nhất một chữ hoặc số để làm địa chỉ.',
  },
  'thoi-gian-nguoc': {
    title: 'Mốc thời gian ngược',
    advice: 'Lần cập nhật và đính chính không thể trước ngày đăng; thông báo không thể hết hạn trước khi bắt đầu.',
  },

  // The settings
  'permalink-sai': {
    title: 'Mẫu địa chỉ bài không dùng được',
    advice:
      'Mẫu bắt đầu bằng /, kết thúc bằng .html, có {slug} hoặc {id}, và chỉ dùng {year} {month} {day} {category} {slug} {id}.',
  },
  'chuyen-muc-cam': {
    title: 'Mã chuyên mục trùng một tên dành riêng',
    advice: 'Các tên opml, luu-tru, tac-gia, chu-de, loat-bai đã có trong địa chỉ của trang: chọn mã khác.',
  },
  'chuyen-muc-trung': {
    title: 'Hai chuyên mục trùng mã',
    advice: 'Mỗi chuyên mục trong site.yml phải có slug riêng.',
  },

  // The archive as a whole
  'chuyen-muc-la': {
    title: 'Chuyên mục không có trong site.yml',
    advice: 'Dùng slug của một chuyên mục đã khai báo, hoặc thêm chuyên mục mới vào site.yml.',
  },
  'dia-chi-trung': {
    title: 'Hai bài chung một địa chỉ',
    advice: 'Đổi tên một trong hai tệp.',
  },
  'dia-chi-danh-rieng': {
    title: 'Địa chỉ đã thuộc về trang có sẵn của báo',
    advice:
      'Các địa chỉ như /tim-kiem.html, /luu-tru.html, /rss.xml hay /chuyen-muc/… có sẵn: đổi tên tệp, hoặc bỏ dòng đó khỏi aliases.',
  },
  'id-trung': {
    title: 'Hai bài chung một mã',
    advice: 'Mã bài là duy nhất và không đổi: sửa mã của bài mới hơn.',
  },
  'alias-trung': {
    title: 'Địa chỉ cũ đang thuộc về trang khác',
    advice: 'Xóa dòng đó khỏi aliases, hoặc đổi địa chỉ của trang kia.',
  },
  'ky-trung': {
    title: 'Hai bài cùng số trong một loạt bài',
    advice: 'Sửa part của một trong hai bài.',
  },
  'anh-khong-co': {
    title: 'Không tìm thấy ảnh',
    advice: 'Chép ảnh vào thư mục media, hoặc sửa lại đường dẫn (phân biệt chữ hoa, chữ thường).',
  },
  'binh-luan-lac': {
    title: 'Ý kiến của một bài không có',
    advice: 'Tên thư mục trong comments/ phải là mã bài (id, hoặc tên tệp của bài nếu bài không có id).',
  },
} as const satisfies Record<string, ProblemKind>;
