import { absoluteAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';

/** A mail to the newsroom about an article, its address already in it; undefined where site.yml names no mail address. */
export function reportLink(
  site: Pick<Site, 'url' | 'legal' | 'comments'>,
  article: Pick<Article, 'title' | 'address'>,
): string | undefined {
  const to = site.legal.email ?? site.comments.mail;
  return to && mailLink(to, `Báo lỗi: ${article.title}`, `Địa chỉ bài: ${absoluteAddress(site, article.address)}\n\n`);
}

/** A mail link with subject and text filled in. */
export const mailLink = (to: string, subject: string, body: string): string =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
