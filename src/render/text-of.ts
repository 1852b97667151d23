import type { Nodes } from 'mdast';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { isTooDeep } from '../model/markdown-limits.ts';
import { textContent } from './hast.ts';

const commonMark = remark().freeze();
const github = remark().use(remarkGfm).freeze();
const html = rehype().data('settings', { fragment: true }).freeze();

/** A sign of markup within lines. */
const MARK = /[*_`[\]<&\\~|]/;
/** A line that begins more than a paragraph or a heading. */
const BLOCK_START = /^(?: {0,3}\t| {4}|\s*(?:[>+=-]|\d{1,9}[.)](?:\s|$)|#{7}|#+[^\s#]))/;
const HEADING = /^ {0,3}#{1,6}(?=\s|$)/;
const GITHUB_SIGN = /\||\[\^|~|\[[ xX]\]/;

/**
 * The words of Markdown, one block a line, for search, descriptions and reading aloud: paragraphs, headings, lists, tables,
 * captions, footnotes and code; no marks, addresses, tags or alternative texts of pictures. Quotation marks stay as typed.
 * @param body in NFC with LF line ends
 */
export function textOf(body: string): string {
  return (MARK.test(body) ? undefined : wordsOfProse(body)) ?? wordsOfTree(body);
}

/** The lines of a body that holds only paragraphs and headings without markup in them; undefined for any other. */
function wordsOfProse(body: string): string | undefined {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of body.split('\n')) {
    if (BLOCK_START.test(line)) return undefined;
    const words = oneLine(line);
    if (HEADING.test(line)) blocks.push(words.replace(/^#+ ?/, '').replace(/(?:^|\s)#+$/, ''));
    else if (words !== '' && isOpen) blocks.push(`${blocks.pop()} ${words}`);
    else if (words !== '') blocks.push(words);
    isOpen = words !== '' && !HEADING.test(line);
  }
  return blocks.filter(Boolean).join('\n');
}

function wordsOfTree(body: string): string {
  if (isTooDeep(body)) return body.split('\n').map(oneLine).filter(Boolean).join('\n');
  const blocks: string[] = [];
  addBlocks((GITHUB_SIGN.test(body) ? github : commonMark).parse(body), blocks);
  return blocks.map(oneLine).filter(Boolean).join('\n');
}

/** Adds the text of every block below a node. */
function addBlocks(node: Nodes, blocks: string[]): void {
  if (node.type === 'paragraph' || node.type === 'heading') blocks.push(wordsOf(node));
  else if (node.type === 'tableRow') blocks.push(node.children.map(wordsOf).join(' '));
  else if (node.type === 'code') blocks.push(node.value);
  else if (node.type === 'html') blocks.push(wordsOfHtml(node.value));
  else if ('children' in node) for (const child of node.children) addBlocks(child, blocks);
}

/** The text of a line; a picture says its title, which is its caption. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.title ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The words between tags, scripts and styles left out. */
const wordsOfHtml = (source: string): string =>
  textContent(html.parse(source.replace(/<(script|style)\b.*?(?:<\/\1>|$)|<[^>]*>/gis, ' ')).children);

/** Text with single spaces. Most has no others, which is quicker to see than to make. */
const oneLine = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
