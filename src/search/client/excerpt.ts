import { cleanText } from '../words.ts';
import { type Marking, markWords, type Stretch } from './marking.ts';

/** Letters of an excerpt, about three lines. */
const LENGTH = 240;
/** Letters before the first word found. */
const BEFORE = 60;

/** The stretch of a text where most different words of the query stand close together; undefined where none stands. */
export function excerptAround(text: string, marking: Marking): Stretch[] | undefined {
  const clean = cleanText(text).replace(/\s+/g, ' ').trim();
  const places: { start: number; text: string }[] = [];
  let at = 0;
  for (const stretch of markWords(clean, marking)) {
    if (stretch.marked) places.push({ start: at, text: stretch.text.toLowerCase() });
    at += stretch.text.length;
  }
  let best: { start: number; found: number } | undefined;
  for (const { start } of places) {
    const near = places.filter((place) => place.start >= start && place.start < start + LENGTH - BEFORE);
    const found = new Set(near.flatMap((place) => place.text.split(' '))).size;
    if (!best || found > best.found) best = { start, found };
  }
  if (!best) return undefined;
  const near = clean.indexOf(' ', best.start - BEFORE) + 1;
  const from = best.start <= BEFORE ? 0 : near > 0 && near <= best.start ? near : best.start;
  const space = clean.lastIndexOf(' ', from + LENGTH);
  const until = clean.length - from <= LENGTH ? clean.length : space > from ? space : from + LENGTH;
  const excerpt = `${from > 0 ? '… ' : ''}${clean.slice(from, until)}${until < clean.length ? ' …' : ''}`;
  return markWords(excerpt, marking);
}
