import { fold } from '../vietnamese/fold.ts';
import { isOneSlip } from '../vietnamese/one-slip.ts';
import type { NameRow } from './name-rows.ts';

/** A name that few articles have, one slip away from a name that many have. */
export interface SimilarName {
  name: NameRow;
  meant: NameRow;
}

/** A rare name stands in at most `RARE` articles, a frequent one in at least `KNOWN` and in `TIMES` as many as the rare one. */
const RARE = 2;
const KNOWN = 3;
const TIMES = 3;
/** The fewest letters of a name to be looked at: in a shorter one, one letter more or less makes another word. */
const SHORTEST = { author: 6, tag: 8, series: 10 };

/**
 * The rare names that are one letter away from a frequent one of their kind: a letter more, less or another, or two neighbours
 * that have changed places, accents apart. Names that differ in their numbers are different ones.
 */
export function similarNames(names: readonly NameRow[], isListed: (name: NameRow) => boolean): SimilarName[] {
  const known = new Map<string, NameRow[]>();
  for (const name of names)
    if (name.uses >= KNOWN && isLong(name))
      for (const key of withoutOne(keyOf(name))) push(known, `${name.kind} ${key}`, name);
  return names.flatMap((name) => {
    if (name.uses > RARE || !isLong(name) || isListed(name)) return [];
    const key = keyOf(name);
    const meant = [...withoutOne(key)]
      .flatMap((part) => known.get(`${name.kind} ${part}`) ?? [])
      .filter((other) => other.uses >= TIMES * name.uses && isSlipOf(key, keyOf(other)))
      .sort((a, b) => b.uses - a.uses)[0];
    return meant ? [{ name, meant }] : [];
  });
}

const keyOf = ({ name }: NameRow): string => fold(name);
const isLong = ({ kind, name }: NameRow): boolean => name.length >= SHORTEST[kind] && name.length <= 80;

function push(map: Map<string, NameRow[]>, key: string, name: NameRow): void {
  const others = map.get(key);
  if (others) others.push(name);
  else map.set(key, [name]);
}

/** A word, and all that is left of it without one of its letters: two words a slip apart have one of these in common. */
function* withoutOne(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}

/** Whether two different words are one slip apart. Words that differ in a digit are no slips of each other. */
const isSlipOf = (a: string, b: string): boolean =>
  a !== b && a.replace(/\D/g, '') === b.replace(/\D/g, '') && isOneSlip(a, b);
