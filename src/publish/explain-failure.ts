import { PublishFailed } from './publish-failed.ts';

/** What to do about a failure, by the code or name that systems and stores give it. */
const ADVICE: Record<string, string> = {
  ENOSPC: 'Ổ đĩa của nơi nhận đã đầy. Giải phóng chỗ rồi chạy lại; những tệp đã gửi không phải gửi lại.',
  EDQUOT: 'Hết hạn mức dung lượng ở nơi nhận. Giải phóng chỗ rồi chạy lại.',
  EACCES: 'Không có quyền ghi ở nơi nhận. Cấp quyền ghi cho tài khoản đang chạy lệnh này.',
  EPERM: 'Không có quyền ghi ở nơi nhận. Cấp quyền ghi cho tài khoản đang chạy lệnh này.',
  EROFS: 'Nơi nhận chỉ cho đọc. Chọn thư mục khác trong publish.yml.',
  ENOTDIR: 'Trên đường dẫn của nơi nhận có một tệp mang tên thư mục. Xóa hoặc đổi tên tệp đó.',
  EISDIR: 'Ở nơi nhận có một thư mục mang tên của một tệp. Xóa hoặc đổi tên thư mục đó.',
  ENOTFOUND: 'Không tìm thấy máy chủ. Kiểm tra kết nối mạng và tên máy trong publish.yml.',
  EAI_AGAIN: 'Không có mạng hoặc DNS không trả lời. Kiểm tra kết nối rồi chạy lại.',
  ECONNREFUSED: 'Máy chủ từ chối kết nối. Kiểm tra địa chỉ và cổng trong publish.yml, và máy chủ có đang chạy không.',
  ECONNRESET: 'Kết nối bị ngắt giữa chừng. Chạy lại; những tệp đã gửi không phải gửi lại.',
  EPIPE: 'Kết nối bị ngắt giữa chừng. Chạy lại; những tệp đã gửi không phải gửi lại.',
  ETIMEDOUT: 'Máy chủ không trả lời kịp. Kiểm tra kết nối mạng rồi chạy lại.',
  TimeoutError: 'Máy chủ không trả lời kịp. Kiểm tra kết nối mạng rồi chạy lại.',
  InvalidAccessKeyId: 'Kho không biết khóa này. Kiểm tra biến môi trường AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'Khóa bí mật không đúng. Kiểm tra biến môi trường AWS_SECRET_ACCESS_KEY.',
  InvalidToken: 'Khóa tạm đã sai hoặc hết hạn. Kiểm tra biến môi trường AWS_SESSION_TOKEN.',
  ExpiredToken: 'Khóa tạm đã hết hạn. Lấy khóa mới rồi chạy lại.',
  RequestTimeTooSkewed: 'Đồng hồ của máy này lệch quá xa giờ thật. Chỉnh lại đồng hồ rồi chạy lại.',
  AccessDenied: 'Kho không cho phép. Cấp cho khóa quyền đọc, ghi, xóa và liệt kê trong đúng kho này.',
  NoSuchBucket: 'Không có kho tên này. Kiểm tra bucket và endpoint trong publish.yml.',
  '401': 'Khóa không đúng hoặc thiếu. Kiểm tra biến môi trường chứa khóa.',
  '403': 'Không được phép. Cấp cho khóa quyền đọc, ghi và xóa ở nơi nhận.',
  '507': 'Nơi nhận đã hết chỗ. Giải phóng chỗ rồi chạy lại.',
};

interface Failure {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
  cause?: unknown;
}

/**
 * A failure of a target as the operator should read it: what happened where, and what to do about it.
 * @param place the target, as publish.yml names it
 */
export function explained(error: unknown, place: string): Error {
  if (error instanceof PublishFailed) return error;
  const { name = '', code = '', message = '', $metadata, cause } = error as Failure;
  const within = cause as Failure | undefined;
  const keys = [code, name, within?.code ?? '', String($metadata?.httpStatusCode ?? '')];
  const advice = keys.map((key) => ADVICE[key]).find((found) => found !== undefined);
  const said = [name === 'Error' ? code : name, message || within?.message].filter(Boolean).join(': ');
  return new PublishFailed(
    `Không đăng được lên ${place}: ${said}\n${advice ?? 'Chạy lại; nếu vẫn vậy, gửi dòng trên cho người coi máy chủ.'}`,
    { cause: error },
  );
}
