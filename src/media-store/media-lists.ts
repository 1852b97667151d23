import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentKind } from '../articles/listing/content-kind.ts';
import { mediaListLine, parseMediaList } from '../articles/parsing/parse-media-list.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';

/** A list of more lines than this is continued by lists of months, so that what git keeps of a change stays small. */
const LARGE_LIST = 5000;
const LIST = 'media.jsonl';

/** The files of all lists, and what is wrong with the lists. */
export function readLists(content: string): { files: MediaFile[]; problems: Problem[] } {
  const lists = readdirSync(content).filter((name) => contentKind(name) === 'media-list');
  const read = lists.map((list) => parseMediaList(list, readFileSync(join(content, list))));
  return { files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

/** Notes a new file in a list of the content folder. */
export const noteInList = (content: string, media: MediaFile, now: LocalTime): void =>
  appendLine(join(content, listFor(content, now)), mediaListLine(media));

/** The list that a new file is noted in. */
function listFor(content: string, now: LocalTime): string {
  const file = join(content, LIST);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').length : 0;
  return lines > LARGE_LIST ? `media-${now.slice(0, 7)}.jsonl` : LIST;
}

/** Appends a line to a file, whether or not the last one has an end. */
function appendLine(file: string, line: string): void {
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const isEnded = before.length === 0 || before.at(-1) === 0x0a;
  appendFileSync(file, `${isEnded ? '' : '\n'}${line}\n`);
}
