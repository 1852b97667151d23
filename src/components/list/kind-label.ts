import type { ArticleKind } from '../../model/article.ts';

const LABELS: Record<ArticleKind, string | undefined> = {
  article: undefined,
  photo: 'Ảnh',
  video: 'Video',
  infographic: 'Đồ họa',
};

/** The word that tells readers that something is not an ordinary article; undefined for ordinary ones. */
export const kindLabel = (kind: ArticleKind): string | undefined => LABELS[kind];
