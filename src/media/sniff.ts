import { isUtf8 } from 'node:buffer';
import { FILE_TYPES, type FileType } from '../model/file-type.ts';
import { latin1 } from './latin1.ts';

/** What a file is by its bytes: a type that may be published, or why it is none. */
export type Sniffed =
  | { type: FileType }
  /** A pointer of Git LFS, which stands where the file itself should. */
  | { lfs: true }
  /** What a browser would run. */
  | { runs: 'HTML' | 'JavaScript' | 'XML' }
  /** Anything else: the name by which people know it, where there is one. */
  | { unknown: string };

const ALL = Object.entries(FILE_TYPES) as [FileType, (typeof FILE_TYPES)[FileType]][];

/** Types that bytes tell, by their media types; some have a second one at the library. */
const TYPES = new Map<string, FileType>([
  ...ALL.filter(([, { use }]) => use !== 'text').map(([type, { mediaType }]): [string, FileType] => [mediaType, type]),
  ['image/apng', 'png'],
  ['audio/x-m4a', 'm4a'],
  ['video/x-m4v', 'mp4'],
]);

/** Kinds of plain text, which have no bytes of their own: endings tell them apart. */
const TEXTS = new Map<string, FileType>(
  ALL.filter(([, { use }]) => use === 'text').map(([type, { ending }]) => [ending, type]),
);

/** Tells by a file's bytes what it is; its name counts for kinds of plain text alone. */
export async function sniff(path: string, bytes: Uint8Array): Promise<Sniffed> {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { type: 'jpeg' };
  const text = textOf(bytes);
  if (text !== undefined) return sniffText(path, text);
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  const type = TYPES.get(found?.mime ?? '');
  return type ? { type } : { unknown: found?.ext.toUpperCase() ?? '' };
}

/** The text that bytes are in UTF-8 or UTF-16; `undefined` where they are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 64 * 1024);
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(start);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(start);
  if (start.includes(0) || latin1(start, 0, 5) === '%PDF-') return undefined;
  // The last character may be cut in two; a file of one old encoding that says to be SVG or HTML is no less so.
  const isText =
    isUtf8(start) || isUtf8(start.subarray(0, -1)) || isUtf8(start.subarray(0, -2)) || isUtf8(start.subarray(0, -3));
  if (isText) return new TextDecoder().decode(start);
  const text = latin1(start, 0, start.length);
  return /^\s*</.test(text) ? text : undefined;
}

/**
 * Elements by which browsers tell HTML, whatever they are told.
 * https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type
 */
const HTML =
  /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|form|img|object|embed)\b/i;
/**
 * A root element `svg`, of any prefix, after whatever an XML document may begin with. Each part has one way to be read, so that
 * no file takes long to be told.
 */
const SVG =
  /^(?:\s|<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s[^<>[]*(?:\[(?:(?!\]\s*>)[\s\S])*\]\s*)?>)*<(?:[\w-]+:)?svg[\s/>]/i;
const XML = /^\s*<\?xml\b|^\s*<!doctype\b|^\s*<[\w-]+:?[\w-]*[\s>]/i;
const LFS = /^version https:\/\/git-lfs\.github\.com\/spec\//;
/** Words of programs that hardly stand in a text for people. */
const CODE =
  /^#!|\bfunction\s*\w*\s*\([^)]*\)\s*\{|=>\s*[{(]|\b(?:document|window|self|globalThis)(?:\.[a-z]|\[)|\beval\s*\(|^\s*(?:import|export)\s[^\n]*\bfrom\s*['"]|^\s*(?:const|let|var)\s+[\w$]+\s*=|\balert\(|<script\b/m;

function sniffText(path: string, marked: string): Sniffed {
  const text = marked.replace(/^\ufeff/, '');
  if (LFS.test(text)) return { lfs: true };
  if (SVG.test(text)) return { type: 'svg' };
  if (HTML.test(text)) return { runs: 'HTML' };
  if (XML.test(text)) return { runs: 'XML' };
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (CODE.test(text) || ['js', 'mjs', 'cjs', 'html', 'htm', 'xhtml'].includes(ending))
    return { runs: /^html?$|xhtml/.test(ending) ? 'HTML' : 'JavaScript' };
  const type = TEXTS.get(ending);
  return type ? { type } : { unknown: text.trim() === '' ? '' : 'văn bản' };
}
