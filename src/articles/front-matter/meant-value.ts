import { isDay } from '../../vietnamese/calendar.ts';
import { slugify } from '../../vietnamese/slugify.ts';
import { guessDay, guessTime } from './date-guess.ts';

/** All fields of a file, as YAML gave them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A correction that was written as its text alone. */
export const meantCorrections = (text: string, fields: Fields): unknown => [{ date: publishedOn(fields), text }];

/** A series that was written as its name alone, or as its name with the part behind it. */
export function meantSeries(text: string): unknown {
  const [, name, part] = /^(.+?)(?:[\s,:(–-]+(?:bài|kỳ|kì|phần|số)\s+|\s*[,;]\s*)(\d{1,3})\)?$/i.exec(text) ?? [];
  return name === undefined ? { name: text, part: 1 } : { name, part: Number(part) };
}

/** Words of a list that was written without brackets: with commas, semicolons, hashes, hyphens or quotes between them. */
export function meantWords(text: string): string[] | undefined {
  const parts = /["“”]/.test(text)
    ? text.split(/["“”](?:[\s,;&]|\svà\s)*["“”]|["“”]/)
    : text.split(text.startsWith('-') ? /(?:^|\s)-/ : /[,;]|(?:^|\s)#/);
  const found = parts.map((part) => part.replace(/^[\s#[]+|[\s\]]+$/g, '')).filter((part) => part !== '');
  return found.length > 0 ? found : undefined;
}

/** A site's address that lacks its scheme, or has a path after the host. */
export function meantOrigin(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) && /\.[a-z]/.test(new URL(address).hostname) ? new URL(address).origin : undefined;
}

/** A day as the fields take it, unless it is what was written. */
export function meantDay(value: unknown): string | undefined {
  const guess = guessDay(String(value));
  return guess !== undefined && guess !== String(value) && isPublishing(guess) ? guess : undefined;
}

/** A time of day before a day: `8h15 ngày 22/4/2022`. */
const TIME_FIRST = /^\d{1,2}\s*(?:[:.]\s*\d{1,2}|(?:giờ|h|g)[\s:]*(?:\d{1,2}(?![/.-]))?)[\s,-]+/i;

/** A day and time as the fields take it, unless it is what was written. */
export function meantMoment(value: unknown): string | undefined {
  const day = guessDay(String(value).replace(TIME_FIRST, ''));
  const time = guessTime(String(value));
  const guess = `${day} ${time}`;
  return day && time && guess !== String(value) && isPublishing(day) ? guess : undefined;
}

/** An id as the fields take it. */
export const meantId = (value: unknown): string | undefined => slugify(String(value)).slice(0, 60) || undefined;

/** The day of an article, or one that any article may have, as examples of later days need it. */
export function publishedOn(fields: Fields): string {
  const day = String(fields['date'] ?? '');
  return isDay(day) && isPublishing(day) ? day : (guessDay(day) ?? '2022-04-25');
}

/** The same with the article's time. */
export function publishedAt(fields: Fields): string {
  const time = String(fields['time'] ?? '');
  return `${publishedOn(fields)} ${guessTime(time) ?? '23:59'}`;
}

const isPublishing = (day: string): boolean => day >= '1900' && day < '2100';
