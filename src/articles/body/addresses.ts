/** What keeps an address of a picture or a link from working, in words that follow "vì". */
export interface AddressFault {
  why: string;
  hint: string;
  /** Whether the page cannot have it at all: a browser would refuse it, or it names a file of one computer. */
  isLost: boolean;
}

const COPY = 'Chép tệp vào thư mục media/ rồi ghi đường dẫn trong đó, ví dụ 2022/cau.jpg.';
const LINK = 'Ghi địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của báo.';

/**
 * What is wrong with an address that a writer has pasted: it names a file of one's own computer or of a mail, holds the picture itself,
 * or is no address. Undefined where it can work.
 */
export function addressFault(address: string, of: 'picture' | 'link'): AddressFault | undefined {
  const hint = of === 'picture' ? COPY : LINK;
  if (/^data:/i.test(address))
    return {
      why: 'địa chỉ data: là cả tấm ảnh dán thẳng vào bài',
      hint: 'Lưu ảnh thành tệp trong thư mục media/ rồi ghi tên tệp.',
      isLost: true,
    };
  if (/^(?:file:|[a-z]:[\\/]|\\\\|[a-z]:$)/i.test(address) || /^\/(?:Users|home|Volumes)\//.test(address))
    return { why: 'địa chỉ này là chỗ trên máy của bạn, người khác không mở được', hint, isLost: true };
  if (/^(?:cid|blob|about|x-apple-data-detectors|webkit-fake-url):/i.test(address))
    return {
      why: `địa chỉ ${/^[\w-]+:/.exec(address)?.[0]} chỉ có nghĩa trong thư hay trang mà nó được chép ra`,
      hint,
      isLost: true,
    };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const known = of === 'picture' ? ['http', 'https'] : ['http', 'https', 'mailto', 'tel'];
  if (scheme && !known.includes(scheme)) return { why: `trang báo không dùng địa chỉ ${scheme}:`, hint, isLost: true };
  if (scheme?.startsWith('http') && !URL.canParse(address)) return { why: 'địa chỉ này viết sai', hint, isLost: false };
  if (/^https?:\/\/(?:localhost|127\.|192\.168\.|10\.)/i.test(address))
    return { why: 'địa chỉ này chỉ mở được trong mạng của tòa soạn', hint, isLost: of === 'picture' };
  if (of === 'picture') return address === '' ? { why: 'chưa có địa chỉ', hint, isLost: true } : undefined;
  if (address === '') return { why: 'chưa có địa chỉ', hint, isLost: false };
  if (/^[^/#?]*(?:\/[^#?]*)?\.md(?:[#?]|$)/i.test(address))
    return {
      why: 'đây là tên một tệp bài, không phải địa chỉ trang',
      hint: 'Ghi địa chỉ của trang, ví dụ /2022/04/22/ten-bai.html.',
      isLost: false,
    };
  if (/^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|vn|net|org|gov|edu)(?:\/|$)/i.test(address))
    return { why: 'địa chỉ thiếu https:// ở đầu', hint: `Viết: https://${address}`, isLost: false };
  return undefined;
}
