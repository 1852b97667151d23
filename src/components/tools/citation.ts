import { absoluteAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { dayAndMonth } from '../../vietnamese/dates.ts';

type Cited = Pick<Article, 'title' | 'authors' | 'at' | 'id' | 'address'>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The article as APA (7th edition) cites an online newspaper; Vietnamese names stay whole, as they are catalogued in Vietnam. */
export function citeApa(site: Pick<Site, 'name' | 'url'>, article: Cited): string {
  const names = article.authors.map(({ name }) => name);
  const last = names.length > 1 ? ` & ${names.pop()}` : '';
  const day = `${article.at.slice(0, 4)}, ${dayAndMonth(article.at)}`;
  return `${names.join(', ')}${last}. (${day}). ${article.title}${/[.?!…]$/.test(article.title) ? '' : '.'} ${site.name}. ${absoluteAddress(site, article.address)}`;
}

/** The article as a BibTeX entry. */
export function citeBibtex(site: Pick<Site, 'name' | 'url'>, article: Cited): string {
  const fields = {
    author: article.authors.map(({ name }) => `{${escapeTex(name)}}`).join(' and '),
    title: `{${escapeTex(article.title)}}`,
    journal: escapeTex(site.name),
    year: article.at.slice(0, 4),
    month: MONTHS[Number(article.at.slice(5, 7)) - 1] ?? '',
    day: String(Number(article.at.slice(8, 10))),
    url: absoluteAddress(site, article.address),
    language: 'vietnamese',
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`);
  return `@article{${article.id.replace(/[^\w:.-]/g, '-')},\n${lines.join(',\n')}\n}`;
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which no letter is a command of TeX. */
const escapeTex = (text: string): string => text.replace(/[\\{}~^#$%&_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
