/**
 * The text of Markdown for the index: without what readers do not see as text (addresses of links and pictures, tags, comments,
 * the marks of footnotes), and with emphasis taken off the words it may stand inside of. Headings, lists and tables keep their
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
    .replace(/&nbsp;/g, ' ')
    .replace(/(\S)[ \t]*\n(?=[^\s#>|+*-])/g, '$1 ')
    .replace(/[*_~`\\]/g, '');
