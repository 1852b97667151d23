/** What a host that takes whole folders allows; absent where it says nothing. */
export interface HostLimits {
  /** As people call it. */
  title: string;
  files?: number;
  /** Files in any one folder. */
  filesInFolder?: number;
  bytesOfFile?: number;
  bytes?: number;
  redirects?: number;
  /** Rules of _redirects for many addresses at once. */
  redirectRules?: number;
  headerRules?: number;
  headerLine?: number;
  /** Whether a line of _redirects may ask for parameters. */
  readsQueries: boolean;
  /** What of the output it does not read, Vietnamese. */
  ignores?: string;
  /** Of the greatest plan, where plans differ. */
  plan?: string;
  /** Where the limits were found. */
  source: string;
}

/** The day on which the limits were looked up. */
export const LOOKED_UP = '2026-11-29';

const MIB = 1024 * 1024;

/** What Cloudflare allows in both of its products. */
const CLOUDFLARE = {
  files: 100_000,
  bytesOfFile: 25 * MIB,
  redirects: 2000,
  redirectRules: 100,
  readsQueries: false,
  headerRules: 100,
  headerLine: 2000,
  plan: 'gói trả tiền; gói miễn phí 20.000 tệp',
};

/** Hosts that take whole folders only. */
export const HOSTS: Readonly<Record<string, HostLimits>> = {
  'cloudflare-pages': {
    title: 'Cloudflare Pages',
    ...CLOUDFLARE,
    source: 'developers.cloudflare.com/pages/platform/limits',
  },
  'cloudflare-workers': {
    title: 'Cloudflare Workers',
    ...CLOUDFLARE,
    source: 'developers.cloudflare.com/workers/platform/limits',
  },
  netlify: { title: 'Netlify', filesInFolder: 54_000, readsQueries: true, source: 'docs.netlify.com' },
  'github-pages': {
    title: 'GitHub Pages',
    bytes: 1024 * MIB,
    readsQueries: false,
    ignores: 'không đọc _headers và _redirects, nên trang không có những dòng bảo vệ và thời hạn lưu riêng',
    source: 'docs.github.com/pages/getting-started-with-github-pages/github-pages-limits',
  },
};

/** What of a site counts against the limits of hosts. */
export interface SiteSize {
  files: number;
  filesInFolder: number;
  bytesOfFile: number;
  bytes: number;
  redirects: number;
  redirectRules: number;
  /** Of addresses with parameters. */
  queryRedirects: number;
  headerRules: number;
  headerLine: number;
}

/** A limit, and what the site has of it. */
export interface LimitCheck {
  what: string;
  has: number;
  allowed: number;
  holds: boolean;
}

const WORDS: [keyof SiteSize & keyof HostLimits, string][] = [
  ['files', 'số tệp'],
  ['filesInFolder', 'số tệp trong một thư mục'],
  ['bytesOfFile', 'byte của tệp lớn nhất'],
  ['bytes', 'byte cả trang'],
  ['redirects', 'chuyển hướng trong _redirects'],
  ['redirectRules', 'chuyển hướng theo mẫu trong _redirects'],
  ['headerRules', 'quy tắc trong _headers'],
  ['headerLine', 'ký tự của dòng dài nhất trong _headers'],
];

/** Whether a host's limits hold, one by one. */
export const checkLimits = (limits: HostLimits, size: SiteSize): LimitCheck[] =>
  WORDS.flatMap(([name, what]) => {
    const allowed = limits[name];
    return allowed === undefined ? [] : [{ what, has: size[name], allowed, holds: size[name] <= allowed }];
  });
