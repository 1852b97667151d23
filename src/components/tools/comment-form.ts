import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';

/** How the form for a new comment is sent. */
export interface CommentForm {
  action: string;
  encoding?: 'text/plain';
  /** Whether the reader's own mail program sends it. */
  isMail: boolean;
  /** The names of the fields that readers fill in. */
  names: { name: string; text: string };
  /** What goes with them, names and values. */
  hidden: [name: string, value: string][];
}

/**
 * The form for a comment on an article: posted to the address of site.yml, or else, where there is a mail address only, a letter
 * that the browser writes of the same fields (HTML, "mailto" with text/plain). Undefined where site.yml has neither.
 * @param url the article's whole address
 */
export function commentForm(
  { post, mail }: Pick<Site['comments'], 'post' | 'mail'>,
  { id, title }: Pick<Article, 'id' | 'title'>,
  url: string,
): CommentForm | undefined {
  if (post)
    return {
      action: post,
      isMail: false,
      names: { name: 'name', text: 'text' },
      hidden: [
        ['id', id],
        ['url', url],
      ],
    };
  if (!mail) return undefined;
  return {
    action: `mailto:${mail}?subject=${encodeURIComponent(`Bình luận: ${title}`)}`,
    encoding: 'text/plain',
    isMail: true,
    names: { name: 'Tên', text: 'Bình luận' },
    hidden: [['Bài', url]],
  };
}
