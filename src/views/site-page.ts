import { sitePageAddress } from '../model/address.ts';
import type { SitePage } from '../model/article.ts';
import type { Output, Reader, Source, View } from './view.ts';

interface SitePageOutput extends Output {
  page: SitePage;
}

const outputs = (_: string, { catalog }: Source): SitePageOutput[] =>
  catalog.sitePages().map((page) => ({ address: sitePageAddress(page.slug), page }));

/** A page of content/pages: the page, and the versions of the pictures in it. */
export const sitePage = {
  name: 'site-page',
  isOfSite: true,
  keys: () => [''],
  touched: () => [],
  outputs,
  find: (asked: string, source: Source): SitePageOutput | undefined =>
    outputs('', source).find(({ address }) => address === asked),
  read: <A>({ catalog }: Reader<A>, { page }: SitePageOutput) => ({
    page,
    pictures: catalog.mediaShownBy(page.path),
    links: catalog.linkedFiles(page.path),
  }),
} satisfies View<SitePageOutput>;
