import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFragmentAddress } from '../model/address.ts';

/** What makes a page one of a kind: its address, and where that is not enough what its HTML holds or lacks. */
interface PageKind {
  address: RegExp;
  holds?: RegExp;
  lacks?: RegExp;
}

const ARTICLE = /^\/\d{4}\/\d\d\/\d\d\/[^/]+\.html$/;

const KINDS: Record<string, PageKind> = {
  home: { address: /^\/index\.html$/ },
  'article without pictures': { address: ARTICLE, holds: /"og:type" content="article"/, lacks: /<img/ },
  'article with a picture': { address: ARTICLE, holds: /<picture/ },
  film: { address: ARTICLE, holds: /<video/ },
  'photo story': { address: ARTICLE, holds: /class="enlarge"/ },
  'article of a series': { address: ARTICLE, holds: /story-series/ },
  'corrected article': { address: ARTICLE, holds: /id="cai-chinh"/ },
  'article with a table': { address: ARTICLE, holds: /<table/ },
  'article with comments': { address: ARTICLE, holds: /class="comment"/ },
  'withdrawn article': { address: ARTICLE, holds: /<h1>Bài đã được gỡ/ },
  category: { address: /^\/chuyen-muc\/[^/]+\.html$/ },
  'page of a category': { address: /^\/chuyen-muc\/[^/]+\/\d+\.html$/ },
  author: { address: /^\/tac-gia\/[^/]+\.html$/ },
  tag: { address: /^\/chu-de\/[^/]+\.html$/ },
  series: { address: /^\/loat-bai\/[^/]+\.html$/ },
  archive: { address: /^\/luu-tru\.html$/ },
  year: { address: /^\/luu-tru\/\d{4}\.html$/ },
  month: { address: /^\/luu-tru\/\d{4}\/\d\d\.html$/ },
  day: { address: /^\/luu-tru\/\d{4}\/\d\d\/\d\d\.html$/ },
  'day of the year': { address: /^\/ngay\/\d\d-\d\d\.html$/ },
  coverage: { address: /^\/do-phu\.html$/ },
  corrections: { address: /^\/dinh-chinh\.html$/ },
  search: { address: /^\/tim-kiem\.html$/ },
  feeds: { address: /^\/rss\.html$/ },
  'site page': { address: /^\/gioi-thieu\.html$/ },
  'not found': { address: /^\/404\.html$/ },
  offline: { address: /^\/ngoai-tuyen\.html$/ },
  saved: { address: /^\/doc-sau\.html$/ },
};

/** Every HTML file of a built site that is a whole page, by address, in order. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((address) => address.endsWith('.html') && !isFragmentAddress(address))
    .sort();

/** One address of each kind of page, by the kind's name. Throws where the site has none of a kind. */
export function onePageOfEachKind(folder: string): Record<string, string> {
  const addresses = pagesOf(folder);
  const found = Object.entries(KINDS).map(([name, { address, holds, lacks }]) => {
    const page = addresses.find((each) => {
      if (!address.test(each)) return false;
      if (!holds && !lacks) return true;
      const html = readFileSync(join(folder, each), 'utf8');
      return (!holds || holds.test(html)) && !lacks?.test(html);
    });
    if (!page) throw new Error(`the site has no page of the kind "${name}"`);
    return [name, page.replace(/\/index\.html$/, '/')];
  });
  return Object.fromEntries(found);
}
