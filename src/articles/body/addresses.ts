import { isMediaLink } from '../../model/media-src.ts';

/** What keeps an address of a picture or a link from working, in words that follow "vì". */
export interface AddressFault {
  why: string;
  hint: string;
  /** Whether the page cannot have it at all: a browser would refuse it, or it names a file of one computer. */
  isLost: boolean;
}

const COPY = 'Chép tệp vào thư mục media/ rồi ghi đường dẫn trong đó, ví dụ 2022/cau.jpg.';
const LINK = 'Ghi địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của báo.';

/** A path on somebody's own computer, or on a server of the office. */
const OWN_COMPUTER = /^(?:file:|[a-z]:[\\/]|\\|[a-z]:$|~\/|\/(?:Users|home|Volumes)\/)/i;
/** The beginning of an address of the web, with a sign too few. */
const BROKEN_START = /^(https?)(?::\/?(?!\/)|\/\/)/i;
/** A file by its name alone, or by a path that does not begin at the root. */
const FILE =
  /^(?![a-z][a-z0-9+.-]*:)[^/#?][^#?]*\.(?:jpe?g|jfif|png|webp|gif|avif|svg|tiff?|heic|pdf|mp3|m4a|wav|mp4|mov|docx?|xlsx?|pptx?|csv|vtt)$/i;

/** Addresses of pages on which a film or a picture is to be seen, and no picture themselves. */
const PAGE =
  /^https?:\/\/(?:(?:(?:www|m)\.)?(?:youtube\.com|youtu\.be|vimeo\.com|facebook\.com|fb\.watch|tiktok\.com|instagram\.com)\/|docs\.google\.com\/|drive\.google\.com\/(?:file|open|drive)\b|photos\.(?:google\.com|app\.goo\.gl)\/|[^?#]*\.html?(?:[?#]|$))/i;

/**
 * What is wrong with an address that a writer has pasted: it names a file of one's own computer or of a mail, holds the picture
 * itself, or is no address. Undefined where it can work.
 */
export function addressFault(address: string, of: 'picture' | 'link'): AddressFault | undefined {
  const hint = of === 'picture' ? COPY : LINK;
  if (/^data:/i.test(address))
    return {
      why: 'địa chỉ data: là cả tấm ảnh dán thẳng vào bài',
      hint: 'Lưu ảnh thành tệp trong thư mục media/ rồi ghi tên tệp.',
      isLost: true,
    };
  const quotes = /^["“”„‘’'«](.*?)["“”‘’'»]*$/.exec(address)?.[1];
  if (quotes !== undefined)
    return { why: 'địa chỉ nằm trong dấu ngoặc kép', hint: `Bỏ dấu ngoặc kép, viết: ${quotes}`, isLost: true };
  if (OWN_COMPUTER.test(address))
    return { why: 'địa chỉ này là chỗ trên máy của bạn, người khác không mở được', hint, isLost: true };
  if (/^(?:cid|blob|about|x-apple-data-detectors|webkit-fake-url):/i.test(address))
    return {
      why: `địa chỉ ${/^[\w-]+:/.exec(address)?.[0]} chỉ có nghĩa trong thư hay trang mà nó được chép ra`,
      hint,
      isLost: true,
    };
  if (BROKEN_START.test(address))
    return {
      why: 'địa chỉ này viết sai',
      hint: `Viết: ${address.replace(BROKEN_START, '$1://')}`,
      isLost: of === 'picture',
    };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const known = of === 'picture' ? ['http', 'https'] : ['http', 'https', 'mailto', 'tel'];
  if (scheme && !known.includes(scheme)) return { why: `trang báo không dùng địa chỉ ${scheme}:`, hint, isLost: true };
  if (scheme?.startsWith('http') && !URL.canParse(address)) return { why: 'địa chỉ này viết sai', hint, isLost: false };
  if (/^https?:\/\/(?:localhost|127\.|192\.168\.|10\.)/i.test(address))
    return { why: 'địa chỉ này chỉ mở được trong mạng của tòa soạn', hint, isLost: of === 'picture' };
  if (address === '') return { why: 'chưa có địa chỉ', hint, isLost: of === 'picture' };
  if (/^www\./i.test(address))
    return { why: 'địa chỉ thiếu https:// ở đầu', hint: `Viết: https://${address}`, isLost: of === 'picture' };
  if (of === 'picture' && PAGE.test(address))
    return {
      why: 'địa chỉ này là của một trang, không phải của tấm ảnh',
      hint: 'Muốn dẫn đến trang hay phim thì bỏ dấu ! ở đầu; muốn có ảnh thì chép ảnh vào thư mục media/.',
      isLost: false,
    };
  if (of === 'picture') return undefined;
  if (/^[^\s@/:]+@[\w-]+(?:\.[\w-]+)+$/.test(address))
    return { why: 'địa chỉ thư thiếu mailto: ở đầu', hint: `Viết: mailto:${address}`, isLost: false };
  if (FILE.test(address) && !isMediaLink(address))
    return {
      why: 'tệp của báo nằm trong thư mục media/',
      hint: `Viết: /media/${address} (ảnh thì thêm dấu ! ở trước ngoặc vuông)`,
      isLost: false,
    };
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|vn|net|org|gov|edu)(?:\/|$)/i.test(address))
    return { why: 'địa chỉ thiếu https:// ở đầu', hint: `Viết: https://${address}`, isLost: false };
  return undefined;
}
