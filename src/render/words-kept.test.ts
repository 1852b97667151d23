import type { Root } from 'hast';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import { readBodyText } from '../articles/body/read-body-text.ts';
import { haveErrors } from '../diagnostics/problem.ts';
import { fc } from '../testing/properties.ts';
import { feedView } from './feed-view.ts';
import { eachElement, textContent } from './hast.ts';
import { plainText } from './plain-text.ts';
import { toTree } from './processor.ts';
import type { RenderContext } from './render-context.ts';
import { renderMarkdown } from './render-markdown.ts';
import { toHtml } from './to-html.ts';

const context: RenderContext = {
  site: { url: 'https://bao.example.vn', pictures: { remote: {} } },
  media: () => undefined,
  path: 'articles/a.md',
  addressOfFile: () => undefined,
};

/** Stands where a word of the story is written. */
const WORD = '\0';

/** What people type and paste between their words, whole and broken. */
const PIECES = [
  ...Array.from({ length: 30 }, () => WORD),
  ...Array.from({ length: 20 }, () => ' '),
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '\t',
    '\u00a0',
    '\u3000',
    '\u200b',
    '    ',
    '. ',
    ', ',
    ': ',
    '“',
    '”',
    '(',
    ')',
    '"',
    "'",
    '…',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '```\n',
    '\\',
    '&amp;',
    '&lt;',
    '&',
    '#',
    '## ',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2) ',
    '1975. ',
    '30. 4 ',
    '> ',
    '---\n',
    '===',
  ],
  ...[
    '[',
    ']',
    '](',
    '](/a.html)',
    '](/a.html "',
    '")',
    '![',
    '](a.jpg)',
    '](a b.jpg)',
    '[^1]',
    '\n\n[^1]: ',
    '[a]',
    '\n\n[a]: ',
    '\n\n[a]: /b.html\n\n',
    '<https://a.vn>',
    'https://a.vn/b ',
    'a@b.vn ',
  ],
  ...['| ', ' | ', '\n|---|---|\n', '\n| --- |\n', '- [ ] '],
  ...[
    '<b>',
    '</b>',
    '<A>',
    '<em>',
    '</em>',
    '<TTXVN>',
    '<Anh em>',
    '<',
    '>',
    '</',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<br>',
    '<span class="x">',
    '</span>',
    '<font color=red>',
    '</font>',
  ],
  ...[
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td>',
    '</td>',
    '</tr>',
    '</table>',
    '<h2>',
    '</h2>',
    '<blockquote>',
    '</blockquote>',
    '<details>',
    '<summary>',
    '</summary>',
    '</details>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<figure>',
    '<figcaption>',
    '</figcaption>',
    '</figure>',
    '<img src="a.jpg" alt="x">',
    '<a href="/c.html">',
    '</a>',
    '<a>',
    '<center>',
    '</center>',
    '<form>',
    '<button>',
    '</button>',
    '</form>',
  ],
  ...[
    '<iframe src="https://youtu.be/abcdef12345">',
    '<iframe>',
    '</iframe>',
    '<video src="/media/a.mp4">',
    '</video>',
    '<object data="https://a.vn/b.pdf">',
    '</object>',
    '<embed src="https://a.vn">',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<svg>',
    '</svg>',
    '<title>',
    '</title>',
    '<textarea>',
    '</textarea>',
    '<select>',
    '<option>',
    '</select>',
    '<noscript>',
    '<plaintext>',
    '<input>',
    '<template>',
  ],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?xml', '?>', '<!DOCTYPE html>'],
];

const bodies = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 25 }).map((pieces) => {
  let count = 0;
  return pieces.map((piece) => (piece === WORD ? `từ${++count}x` : piece)).join('');
});

/** The words of a body that readers are to see: all but those in comments, in style sheets and in addresses. */
const wordsOf = (body: string): string[] =>
  body
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<style>[\s\S]*?<\/style>/g, ' ')
    .replace(/\]\([^\s)]*/g, ' ')
    .replace(/```.*/g, ' ')
    .match(/từ\d+x/g) ?? [];

/** What stands on a page: its text, and the texts of its attributes. */
function shownIn(html: string): string {
  const tree = rehype().data('settings', { fragment: true }).parse(html) as Root;
  const texts = [textContent(tree.children)];
  eachElement(tree.children, ({ properties }) => {
    texts.push(...Object.values(properties).map(String));
  });
  return texts.join('\n').normalize('NFC');
}

test('every word of a body stands on the page, in feeds and in the index, or its loss is told as an error', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      if (
        haveErrors(
          readBodyText({ path: 'a.md', address: '/a.html', url: 'https://a.vn' }, { body, bodyLine: 1 }).problems,
        )
      )
        return;
      const tree = toTree(body);
      const places = {
        page: shownIn(renderMarkdown(body, context).html),
        feed: shownIn(toHtml(feedView(tree, context, '/a.html'))),
        index: plainText(tree).join('\n'),
      };
      for (const [place, shown] of Object.entries(places))
        expect({ place, lost: wordsOf(body).filter((word) => !shown.includes(word)) }).toEqual({ place, lost: [] });
    }),
    { numRuns: 10_000 },
  );
}, 300_000);
