import type { SearchArticle } from '../build-shard.ts';
import { CORPUS } from './corpus.ts';

/**
 * Articles made from the sentences of the corpus, by which every syllable of it is common. The same number gives the same
 * articles.
 */
export function madeUpArticles(count: number): SearchArticle[] {
  const sentences = CORPUS.flatMap(({ article, text }) => `${article.lead} ${text}`.split(/(?<=\.)\s+/));
  let state = 1;
  const pick = <Item>(list: readonly Item[]): Item => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return list[(state >>> 8) % list.length] as Item;
  };
  const half = (text: string, second: boolean): string => {
    const words = text.split(' ');
    const middle = Math.ceil(words.length / 2);
    return (second ? words.slice(middle) : words.slice(0, middle)).join(' ');
  };
  return Array.from({ length: count }, (_, i) => {
    const { article } = pick(CORPUS);
    const day = new Date(Date.UTC(2004, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
    return {
      article: {
        ...article,
        title: `${half(pick(CORPUS).article.title, false)} ${half(pick(CORPUS).article.title, true)}`,
        lead: pick(sentences),
        at: `${day}T${String(7 + (i % 2)).padStart(2, '0')}:00`,
        address: `/made-up-${i}.html`,
      },
      text: Array.from({ length: 6 }, () => pick(sentences)).join(' '),
    };
  });
}
