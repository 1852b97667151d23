import { archiveAddress, dayAddress, monthAddress, searchAddress, yearAddress } from '../../../model/address.ts';
import { askedFor } from './asked-for.ts';

/**
 * Shows on the page for missing addresses the ways on that fit the address, before the general ones. Each is looked up first, so
 * that none leads nowhere again.
 */
const list = document.querySelector('[data-ways]');
const { words, date, parts } = askedFor(location.pathname);

function offer(address: string, text: string): void {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href: address, textContent: text }));
  list?.prepend(item);
}

const isThere = async (address: string): Promise<boolean> =>
  (await fetch(address, { method: 'HEAD' }).catch(() => undefined))?.ok ?? false;

/** The page of a day, else of its month, else of its year: the first that there is. */
async function pageOf(when: string): Promise<string | undefined> {
  const [year = '', month, day] = when.split('-');
  const pages = [day && dayAddress(when), month && monthAddress(`${year}-${month}`), yearAddress(year)];
  for (const page of pages) if (page && (await isThere(page))) return page;
  return undefined;
}

const section = [...document.querySelectorAll<HTMLAnchorElement>('.menu a')].find(({ pathname }) =>
  parts.some((part) => pathname.endsWith(`/${part}.html`) && pathname !== archiveAddress()),
);
if (section) offer(section.pathname, `Tin trong mục ${section.textContent}`);
if (date) {
  const page = await pageOf(date);
  if (page)
    offer(
      page,
      `Các bài đăng ${date.length === 10 ? 'ngày' : date.length === 7 ? 'tháng' : 'năm'} ${date.split('-').reverse().join('/')}`,
    );
}
if (words) offer(`${searchAddress()}?q=${encodeURIComponent(words)}`, `Tìm “${words}”`);
