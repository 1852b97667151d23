import type { Root } from 'hast';
import { LRUCache } from 'lru-cache';
import type { Article } from '../model/article.ts';
import type { BodySource } from './body-source.ts';
import { toTree } from './processor.ts';

/** As many bodies as a month holds, so that its pages, feeds and index parse each once. */
const CAPACITY = 1000;

/** Parsed bodies by blob id. A tree depends on its file alone, so it is good for every archive. */
const trees = new LRUCache<string, Root>({ max: CAPACITY });

/** An article's text as a tree, without a last line that repeats the byline. It is shared: nobody may change it. */
export function articleTree(source: BodySource, article: Article): Root {
  const known = trees.get(article.blob);
  if (known) return known;
  const tree = toTree(source.readBody(article), article.byline);
  trees.set(article.blob, tree);
  return tree;
}
