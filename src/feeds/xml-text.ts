import { escapeXml } from '../render/escape-xml.ts';
import { toNfc } from '../vietnamese/nfc.ts';
import { oneLine } from '../vietnamese/one-line.ts';

/**
 * What XML 1.0 forbids or validators warn of: control characters (tab and line ends stay), code points that are no characters,
 * U+FFFD.
 */
const UNFIT = /[[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD]--[\t\n]]/gv;

/** Text without anything to look at closely, as nearly all is: no controls, separators, surrogates or rare signs. */
const PLAIN = /^[\t\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uF900-\uFDCF]*$/;

/**
 * Text as every feed and sitemap may hold it, whatever was typed: NFC, without halves of surrogate pairs, control characters and
 * non-characters, line ends as LF (U+2028 and U+2029 too, at which some readers of JSON stumble).
 */
export function fitText(text: string): string {
  if (PLAIN.test(text)) return toNfc(text);
  const lines = text.toWellFormed().replace(/\r\n?|[\u2028\u2029\x85]/g, '\n');
  return toNfc(lines.replace(UNFIT, ''));
}

/** The same for what stands on one line, as titles and names do. */
export const fitLine = (text: string): string => oneLine(fitText(text));

/** An element that holds a text. */
export const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
