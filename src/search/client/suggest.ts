import { fold } from '../../vietnamese/fold.ts';
import type { SuggestedName } from '../files.ts';
import { BREAK, wordsOf } from '../words.ts';
import { parseQuery } from './query.ts';

/**
 * The names to suggest for what has been typed so far: those that start with it, then those with a later word that does. Names
 * with the very marks that were typed come before all others.
 */
export function suggestNames(typed: string, names: readonly SuggestedName[], limit: number): SuggestedName[] {
  const clean = typed.normalize('NFC').trim();
  const wanted = fold(clean);
  if (wanted.length < 2) return [];
  const isAccented = wanted !== clean.toLowerCase();
  const inMarks = ` ${spelling(clean)}`;
  const ranked = names.flatMap((name) => {
    const at = ` ${fold(name.name)}`.indexOf(` ${wanted}`);
    if (at < 0) return [];
    const isOther = isAccented && !` ${spelling(name.name)}`.includes(inMarks);
    return [{ name, rank: 2 * Number(isOther) + Number(at > 0) }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ name }) => name);
}

/**
 * The names that share most words with a question: half of their own at least, in any spelling of words without marks. Those with
 * the very words come before others.
 */
export function namesNear(question: string, names: readonly SuggestedName[], limit: number): SuggestedName[] {
  const asked = new Set(parseQuery(question).words);
  const isAsked = (word: string): boolean => asked.has(word) || asked.has(fold(word));
  const near = names.flatMap((name) => {
    const words = wordsOf(name.name).filter((word) => word !== BREAK);
    const shared = words.filter(isAsked).length;
    if (shared === 0 || 2 * shared < words.length) return [];
    return [{ name, shared, rank: words.filter((word) => asked.has(word)).length / words.length }];
  });
  return near
    .sort((a, b) => b.shared - a.shared || b.rank - a.rank)
    .slice(0, limit)
    .map(({ name }) => name);
}

const spelling = (text: string): string => wordsOf(text).join(' ');
