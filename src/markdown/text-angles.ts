import { ENDLESS_ELEMENTS, KNOWN_ELEMENTS, LINE_ELEMENTS, OPAQUE_ELEMENTS, VOID_ELEMENTS } from './html-elements.ts';

/** Stands for a `<` that is text. It is no character of any writing system, and no mark to Markdown or HTML. */
export const TEXT_ANGLE = '\ufdd0';

/** A tag: the slash of an end, the name, the attributes. No blank line stands within. */
const TAG =
  /<(\/?)([a-z][\w:.-]*)((?:\s|\/)(?:[^"'<>\n]|\n(?![ \t]*\n)|"(?:[^"\n]|\n(?![ \t]*\n))*"|'(?:[^'\n]|\n(?![ \t]*\n))*')*)?>/iy;
const AUTOLINK = /<(?:(?:https?|ftp|mailto|tel):[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*)>/iy;
/** The address of a link or picture between brackets of its own, with what may stand behind it. */
const DESTINATION = /<[^<>\n]*[./#:][^<>\n]*>(?=\s*(?:[)"'(]|$))/my;
/** What the scan stops at: escapes, code, blank lines and angles. */
const STOP = /\\[\s\S]|`+|~{3,}|<|\n[ \t]*(?=\n)/g;

/**
 * The body with every `<` that begins nothing marked as text: unknown tags, tags that are never closed, ends without a beginning,
 * comments that do not end. What is left are elements of HTML with their ends, comments, and addresses in brackets, so that
 * nothing can swallow what stands behind it. Every character keeps its place.
 */
export function textAngles(body: string): string {
  if (!body.includes('<')) return body;
  const kept = keptAngles(body);
  return body.replace(/</g, (angle, at: number) => (kept.has(at) ? angle : TEXT_ANGLE));
}

/** Puts `<` back in place of the marks. */
export const withAngles = (text: string): string => text.replaceAll(TEXT_ANGLE, '<');

/** A tag that waits for its end. */
interface Open {
  at: number;
  paragraph: number;
}

/** The places of `<` that are part of an element, a comment or an address. */
function keptAngles(body: string): Set<number> {
  const kept = new Set<number>();
  const open = new Map<string, Open[]>();
  /** Where elements begin and end that others stand in. */
  const ranges: { name: string; start: number; end: number }[] = [];
  const endless: { name: string; at: number }[] = [];
  /** Names of elements without content that have begun. */
  const begun = new Set<string>();
  /** Names of elements of which no end stands further on. */
  const unended = new Set<string>();
  const lastComment = body.lastIndexOf('-->');
  let paragraph = 0;
  STOP.lastIndex = 0;

  const begin = (name: string, at: number, end: number): number => {
    if (!OPAQUE_ELEMENTS.has(name)) {
      const list = open.get(name) ?? [];
      open.set(name, list);
      list.push({ at, paragraph });
      if (ENDLESS_ELEMENTS.has(name)) endless.push({ name, at });
      return end;
    }
    const close = unended.has(name) ? undefined : endOf(body, name, at, end);
    if (close === undefined) {
      if (beginsLine(body, at)) unended.add(name);
      return end;
    }
    kept.add(at);
    kept.add(close.start);
    for (let inner = body.indexOf('<', end); inner < close.start && inner !== -1; inner = body.indexOf('<', inner + 1))
      kept.add(inner);
    return close.end;
  };
  const close = (name: string, at: number): void => {
    const list = open.get(name) ?? [];
    const first = list.pop();
    if (!first || (LINE_ELEMENTS.has(name) && first.paragraph !== paragraph)) return;
    kept.add(first.at);
    kept.add(at);
    ranges.push({ name, start: first.at, end: at });
  };

  for (let stop = STOP.exec(body); stop; stop = STOP.exec(body)) {
    const [sign] = stop;
    const at = stop.index;
    if (sign.startsWith('\n')) paragraph++;
    else if (sign === '\\<') kept.add(at + 1);
    else if (/^[`~]/.test(sign)) STOP.lastIndex = endOfCode(body, at, sign);
    else if (sign === '<') {
      const end =
        endOfComment(body, at, lastComment) ??
        match(DESTINATION, body, at, isAddress(body, at)) ??
        match(AUTOLINK, body, at);
      if (end !== undefined) {
        kept.add(at);
        STOP.lastIndex = end;
        continue;
      }
      TAG.lastIndex = at;
      const [whole, slash, tag = '', attributes = ''] = TAG.exec(body) ?? [];
      const name = tag.toLowerCase();
      if (whole === undefined || !KNOWN_ELEMENTS.has(name)) continue;
      STOP.lastIndex = at + whole.length;
      if (VOID_ELEMENTS.has(name)) {
        // Some write an end for what has none.
        if (!slash || begun.has(name)) kept.add(at);
        begun.add(name);
      } else if (slash) close(name, at);
      else if (!attributes.endsWith('/')) STOP.lastIndex = begin(name, at, at + whole.length);
    }
  }
  for (const { name, at } of endless) {
    const around = ENDLESS_ELEMENTS.get(name);
    if (!kept.has(at) && ranges.some(({ name, start, end }) => around?.has(name) && start < at && at < end))
      kept.add(at);
  }
  return kept;
}

/** Where a pattern ends that begins at a place; undefined where it does not. */
function match(pattern: RegExp, body: string, at: number, isWanted = true): number | undefined {
  if (!isWanted) return undefined;
  pattern.lastIndex = at;
  return pattern.test(body) ? pattern.lastIndex : undefined;
}

/** What an element begins with behind its `<`: a name and an end or an attribute, which a file such as `a 1.jpg` has not. */
const BEGUN = /^([a-z][\w:.-]*)(?:\s*\/?>|\s[^<>]*=)/i;

/** Whether the address of a link, a picture or a definition begins at a place, and no element. */
const isAddress = (body: string, at: number): boolean =>
  /\](?:\(|:)[ \t]*\n?[ \t]*$/.test(body.slice(Math.max(0, at - 20), at)) &&
  !KNOWN_ELEMENTS.has(BEGUN.exec(body.slice(at + 1, at + 200))?.[1]?.toLowerCase() ?? '');

/**
 * Where a comment ends; undefined where there is none, and where Markdown would end it sooner: at a blank line, unless it begins
 * a line.
 */
function endOfComment(body: string, at: number, lastComment: number): number | undefined {
  if (!body.startsWith('<!--', at) || lastComment < at + 2) return undefined;
  const limit = beginsLine(body, at) ? body.length : blankLineAfter(body, at);
  const end = body.slice(at + 2, limit).indexOf('-->');
  return end === -1 ? undefined : at + 2 + end + 3;
}

/** Where the end of an element whose content is not read begins and ends; within its paragraph unless it begins a line. */
function endOf(body: string, name: string, at: number, from: number): { start: number; end: number } | undefined {
  const limit = beginsLine(body, at) ? body.length : blankLineAfter(body, from);
  const found = new RegExp(`</${name}\\s*>`, 'i').exec(body.slice(from, limit));
  return found ? { start: from + found.index, end: from + found.index + found[0].length } : undefined;
}

/** Whether nothing but an indent and marks of quotation stand before a place in its line. */
const beginsLine = (body: string, at: number): boolean => /(?:^|\n)[ \t>]*$/.test(body.slice(Math.max(0, at - 20), at));

/** Where the next blank line begins; the end of the body where there is none. */
function blankLineAfter(body: string, from: number): number {
  const blank = /\n[ \t]*\n/g;
  blank.lastIndex = from;
  return blank.exec(body)?.index ?? body.length;
}

/** Where code ends that begins with a run of marks; the end of the run where it begins none. */
function endOfCode(body: string, at: number, run: string): number {
  const lineStart = body.lastIndexOf('\n', at - 1) + 1;
  const after = at + run.length;
  if (run.length > 2 && /^[ \t>]*$/.test(body.slice(lineStart, at))) {
    const fence = new RegExp(`\\n[ \\t>]*${run}[\`~]*[ \\t]*(?=\\n|$)`, 'g');
    fence.lastIndex = after;
    return fence.test(body) ? fence.lastIndex : body.length;
  }
  if (run.startsWith('~')) return after;
  const limit = blankLineAfter(body, after);
  const runs = /`+/g;
  runs.lastIndex = after;
  for (let next = runs.exec(body); next && next.index < limit; next = runs.exec(body))
    if (next[0].length === run.length) return runs.lastIndex;
  return after;
}
