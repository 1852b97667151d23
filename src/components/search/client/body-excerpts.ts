import { excerptAround } from '../../../search/client/excerpt.ts';
import type { Marking } from '../../../search/client/marking.ts';
import { stretches } from './result-view.ts';

/** Excerpts are looked up for the first results only: each costs an article's page. */
const MOST = 10;

/**
 * Where neither title nor lead holds a word looked for, shows the place in the article's text that does, taken from the article's
 * own page. Readers who save data keep the lead.
 */
export async function addBodyExcerpts(list: HTMLElement, marking: Marking): Promise<void> {
  const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;
  if (connection?.saveData) return;
  const bare = [...list.children].slice(0, MOST).filter((item) => !item.querySelector('mark'));
  for (const item of bare) {
    const address = item.querySelector('a')?.href;
    const place = item.querySelector('[data-excerpt]');
    if (!address || !place) continue;
    const text = await textOf(address);
    const excerpt = excerptAround(text, marking);
    if (!excerpt) continue;
    place.replaceChildren(...stretches(excerpt));
    place.setAttribute('data-excerpt', 'text');
  }
}

/** The text of an article's page; empty where it cannot be had. */
export async function textOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { priority: 'low' });
    if (!response.ok) return '';
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const blocks = page.querySelectorAll('article .prose :is(p, li, h2, h3, td, figcaption)');
    return [...blocks].map((block) => block.textContent).join('\n');
  } catch {
    return '';
  }
}
