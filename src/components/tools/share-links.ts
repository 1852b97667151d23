import { mailLink } from './report.ts';

/** A place where readers share an article. */
export interface ShareLink {
  name: string;
  href: string;
}

/**
 * Links that share an article without any script of the services. Zalo's page for sharing takes the address as JSON in base64.
 * @param url the article's whole address
 */
export const shareLinks = (title: string, url: string): ShareLink[] => [
  { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}` },
  {
    name: 'Zalo',
    href: `https://button-share.zalo.me/share_external?d=${encodeURIComponent(Buffer.from(JSON.stringify({ url })).toString('base64'))}`,
  },
  { name: 'Thư điện tử', href: mailLink('', title, `${title}\n${url}\n`) },
];
