import type { Surroundings } from '../catalog/archive.ts';
import { absoluteAddress, noticesAddress, noticesFeedAddress } from '../model/address.ts';
import type { Notice } from '../model/article.ts';
import { NOTICE_LABELS, renderNoticeForFeed } from '../render/render-notice.ts';
import { typographic } from '../render/typography.ts';
import { shortDateTime } from '../vietnamese/dates.ts';
import type { FeedDocument } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import { noticesTag, noticeTag } from './identity.ts';
import { fitLine, fitText } from './xml-text.ts';

/** The feed of notices, the newest first. */
export function noticesDocument(archive: Surroundings, notices: readonly Notice[]): FeedDocument {
  const { site } = archive;
  return {
    id: noticesTag(site),
    title: fitLine(`Thông tin cần biết – ${site.name}`),
    description: fitLine(`Thời tiết, lịch cúp điện, giá cả và các thông báo của ${site.name}`),
    self: absoluteAddress(site, noticesFeedAddress()),
    homePage: absoluteAddress(site, noticesAddress()),
    items: notices.map((notice) => itemOf(archive, notice)),
    wholeText: true,
    updated: notices[0]?.from,
  };
}

function itemOf(archive: Surroundings, notice: Notice): FeedItem {
  const { title, from, until, link, kind, slug } = notice;
  const { site } = archive;
  const validity = `Có hiệu lực từ ${shortDateTime(from)} đến ${shortDateTime(until)}.`;
  return {
    id: noticeTag(site, notice),
    url: `${absoluteAddress(site, noticesAddress())}#${slug}`,
    title: fitLine(typographic(title)),
    published: from,
    authors: [site.name],
    categories: kind ? [NOTICE_LABELS[kind]] : [],
    summary: validity,
    html: () =>
      fitText(
        [
          renderNoticeForFeed(archive, notice, noticesAddress()),
          ...(link ? [`<p><a href="${absoluteAddress(site, link)}">Xem chi tiết</a></p>`] : []),
          `<p>${validity}</p>`,
        ].join('\n'),
      ),
  };
}
