import type { Problem } from '../../diagnostics/problem.ts';
import { contentKind } from './content-kind.ts';
import { isUnreadableName } from './unreadable-name.ts';

/** The problem of a file in the content folder that nothing would read. */
export function unreadProblem(path: string): Problem {
  const place = { path };
  if (isUnreadableName(path))
    return {
      code: 'ten-tep-sai',
      place,
      message: 'Tên tệp hoặc thư mục này không viết bằng UTF-8 (chỗ có dấu �), nên không đọc được.',
      hint: 'Đổi tên, chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.',
    };
  if (contentKind(path))
    return {
      code: 'tep-la',
      place,
      message: 'Đây là một liên kết hoặc tệp đặc biệt, không phải tệp thật, nên không được đọc.',
      hint: 'Hãy thay nó bằng chính tệp cần đăng, hoặc xóa đi.',
    };
  return {
    code: 'tep-la',
    place,
    message: 'Tệp này không thuộc loại nào mà tòa soạn dùng, nên không được đọc.',
    hint: hintFor(path),
  };
}

function hintFor(path: string): string {
  if (/^site\./i.test(path)) return 'Tệp thiết lập phải có tên đúng là site.yml.';
  if (/\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp4|mp3)$/i.test(path)) return 'Ảnh và tư liệu để trong thư mục media/.';
  if (/^(?:articles|pages|notices)\/.*\.(?:md|mdx|markdown|txt)$/i.test(path) && !/\.md$/.test(path))
    return 'Tên tệp phải kết thúc bằng .md (chữ thường).';
  if (/\.(?:docx?|odt|rtf|pages)$/i.test(path))
    return 'Bài viết phải là tệp văn bản .md: tạo tệp bằng npm run new rồi chép nội dung vào.';
  if (/^comments\//.test(path)) return 'Ý kiến bạn đọc để trong comments/<mã bài>/<tên>.md.';
  if (/^(?:pages|notices)\//.test(path)) return 'Thư mục này không chia thư mục con: hãy đưa tệp lên một cấp.';
  return 'Bài viết để trong articles/<năm>/<tháng>/, trang cố định trong pages/, thông báo trong notices/; nếu không cần thì xóa đi.';
}
