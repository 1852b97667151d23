import type { Options } from 'rehype-sanitize';
import { DROPPED_ELEMENTS, SHOWN_ELEMENTS } from '../markdown/html-elements.ts';

/** How many columns or rows a cell may take (HTML, 4.9.11). */
const SPAN = /^(?:[1-9]\d{0,2}|1000)$/;

/**
 * What writers' HTML may hold. Allowed is what gives an article structure or meaning: text, lists, tables, figures, quotations,
 * foreign passages (`lang`). Left out is all that runs, styles, frames, asks for input or names itself (`id`, `name`, `class`),
 * so that an article can neither act on a page nor collide with it; addresses are http, https, mailto, tel or relative. The
 * content of an element that is left out stays, unless it is no text for readers (`strip`). Elements of other names do not come
 * here: they are text.
 */
export const schema: Options = {
  tagNames: [...SHOWN_ELEMENTS, 'input'],
  attributes: {
    '*': [['dir', /^(?:ltr|rtl|auto)$/i], 'lang', 'title'],
    a: [
      'href',
      'hrefLang',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      ['id', /^fnref-/],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-[\w-]+$/]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['id', 'footnote-label']],
    img: ['src', 'alt', ['width', /^\d+$/], ['height', /^\d+$/]],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: [
      ['id', /^fn-/],
      ['className', 'task-list-item'],
      ['value', /^\d{1,9}$/],
    ],
    ol: [['start', /^-?\d{1,9}$/], 'reversed', ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', ['colSpan', SPAN], ['rowSpan', SPAN]],
    th: ['align', ['colSpan', SPAN], ['rowSpan', SPAN], ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  clobber: [],
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: [...DROPPED_ELEMENTS],
};
