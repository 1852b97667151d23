import { decodeEntity } from './decode-entity.ts';

/**
 * The text of Markdown for the index: without what readers do not see as text (addresses of links and pictures, tags, comments,
 * the marks of footnotes), with emphasis taken off the words it may stand inside of, and with the characters that references such
 * as `&amp;` stand for. An underscore within a word parts it. Headings, lists and tables keep their
 * words; a line ends where a block does.
 */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[a-z/][^>]*>/gi, ' ')
    .replace(/^\[[^\]]+\]:\s+\S+.*$/gm, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\]\((?:[^()\s]|\([^()]*\))*(?:\s+"([^"]*)")?\s*\)/g, '] $1')
    .replace(/(?:https?|mailto):\S+/g, ' ')
    .replace(/(\S)[ \t]*\n(?=[^\s#>|+*-])/g, '$1 ')
    .replace(/(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/[*_~`\\]/g, '')
    .replace(/&(?:[a-z]\w*|#\d+|#x[\da-f]+);/gi, decodeEntity);
