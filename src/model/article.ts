/** What kind of article the newspaper published. */
export const ARTICLE_KINDS = ['article', 'photo', 'video', 'infographic'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** A local wall-clock time of the newspaper (Asia/Ho_Chi_Minh, UTC+7 all year), `YYYY-MM-DDTHH:mm`. Sorts as text. */
export type LocalTime = string;

/** A person, tag or series under its printed name and under the slug of its address. */
export interface Named {
  slug: string;
  name: string;
}

export interface ArticleImage {
  /** A path below `media/`, without `media/` itself, or a remote address (`http:`, `https:`). */
  src: string;
  /** The caption where the writer gave none. */
  alt: string;
  caption?: string;
  credit?: string;
}

export interface Correction {
  /** `YYYY-MM-DD` */
  date: string;
  text: string;
}

/** `live`: in the outputs once its time has come; `draft`: in none; `withdrawn`: only a short notice at its address. */
export type ArticleState = 'live' | 'draft' | 'withdrawn';

/** Everything known of an article but its body, normalised: NFC text, slugs made, address computed. */
export interface Article {
  /** Path of the file below the content folder, with `/`: `articles/2022/04/tin.md`. Unique. */
  path: string;
  /** Git blob id (SHA-1, 40 hex digits) of the file's bytes. */
  blob: string;
  /** The file's name without `.md`. */
  slug: string;
  /** The permanent number or word; the slug where the writer gave none. Unique. */
  id: string;
  /** Address from the root of the site, percent-encoding not needed: `/2022/04/22/tin.html`. Unique. */
  address: string;
  /** When it was published. */
  at: LocalTime;
  updated?: LocalTime;
  title: string;
  lead?: string;
  kicker?: string;
  /** Slug of a category of site.yml. */
  category: string;
  authors: Named[];
  /** The signature as printed; the authors' names joined where the writer gave none. */
  byline: string;
  tags: Named[];
  series?: Named & { part: number };
  image?: ArticleImage;
  kind: ArticleKind;
  state: ArticleState;
  corrections: Correction[];
  /** Former addresses, each from the root. */
  aliases: string[];
  print?: { issue: string; page?: number };
  /** The editor's choice for the home page: its place among those, ascending; the largest where the writer gave none. */
  pin?: number;
}

/** What a writer's file gives: the article, and where its Markdown begins. */
export interface ParsedArticle {
  article: Article;
  /** Markdown after the front-matter: NFC, LF line ends. */
  body: string;
  /** 1-based line of the file on which the body starts. */
  bodyLine: number;
}

/** A page of the site itself: "Giới thiệu", "Liên hệ". */
export interface SitePage {
  path: string;
  blob: string;
  slug: string;
  title: string;
  lead?: string;
  /** Its place in the footer's menu, ascending; pages without one follow by title. */
  order?: number;
}

/** What a notice is about, where it has a form of its own. */
export const NOTICE_KINDS = ['weather', 'power', 'tide', 'price', 'phone'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** A short notice of "Thông tin cần biết", shown while `from <= now < until`. */
export interface Notice {
  path: string;
  blob: string;
  slug: string;
  title: string;
  from: LocalTime;
  until: LocalTime;
  /** Where it leads, if anywhere. */
  link?: string;
  kind?: NoticeKind;
  /** Rows of a table; each names its columns. */
  table?: Record<string, string>[];
}
