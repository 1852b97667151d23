import type { Surroundings } from '../catalog/archive.ts';
import type { Article, ArticleImage, Correction } from '../model/article.ts';
import { contextOf } from '../render/body-source.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { figureForFeed } from '../render/picture-markup.ts';
import { renderArticleForFeed } from '../render/render-article-body.ts';
import { typographic } from '../render/typography.ts';
import { shortDate } from '../vietnamese/dates.ts';
import { fitLine } from './xml-text.ts';

/**
 * A whole article as plain HTML for feeds: lead, lead picture with caption, text, byline and corrections, with absolute
 * addresses and nothing that runs, frames or styles.
 */
export function articleHtml(archive: Surroundings, article: Article): string {
  const { lead, image, byline, corrections } = article;
  return [
    lead ? `<p><strong>${escapeXml(typographic(lead))}</strong></p>` : '',
    image ? figureForFeed(fitImage(image), contextOf(archive, article)) : '',
    renderArticleForFeed(archive, article),
    byline ? `<p><em>${escapeXml(byline)}</em></p>` : '',
    corrections.length > 0 ? correctionsHtml(corrections) : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The serializer would write some unfit characters as references, which come through later. */
const fitImage = ({ src, alt, caption, credit }: ArticleImage): ArticleImage => ({
  src,
  alt: fitLine(alt),
  caption: caption && fitLine(caption),
  credit: credit && fitLine(credit),
});

function correctionsHtml(corrections: readonly Correction[]): string {
  const items = corrections.map(({ date, text }) => `<li>${shortDate(date)}: ${escapeXml(typographic(text))}</li>`);
  return `<h2>Thông tin cải chính, xin lỗi</h2>\n<ul>${items.join('')}</ul>`;
}
