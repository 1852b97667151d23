import type { Element } from 'hast';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { feedView } from './feed-view.ts';
import { eachElement } from './hast.ts';
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
const forms = (body: string): string[] => [
  renderMarkdown(body, context).html,
  toHtml(feedView(toTree(body), context, '/a.html')),
];

/** What a browser makes of HTML: it is read again by a parser, so that tricks of writing do not hide anything. */
function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  eachElement(rehype().data('settings', { fragment: true }).parse(html).children, (element) => elements.push(element));
  return elements;
}

const FORBIDDEN = new Set(
  'script style iframe object embed svg math form button textarea select link meta base template video audio'.split(
    ' ',
  ),
);

function findings(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => [
    ...(FORBIDDEN.has(tagName) ? [tagName] : []),
    ...Object.entries(properties).flatMap(([name, value]) => {
      if (/^on|^style$|^srcdoc$|^formaction$|^xlink/i.test(name)) return [`${tagName} ${name}`];
      const scheme = /^[\s\0-\x20]*([a-z][a-z0-9+.-]*):/i.exec(String(value))?.[1]?.toLowerCase();
      const isAddress = ['href', 'src', 'cite'].includes(name);
      return isAddress && scheme && !['http', 'https', 'mailto', 'tel'].includes(scheme)
        ? [`${tagName} ${name}=${value}`]
        : [];
    }),
  ]);
}

const part = fc.constantFrom(
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">',
    '</a>',
    '[a](javascript:alert(1))',
  ],
  ...[
    '![a](javascript:alert(1))',
    '<JaVaScRiPt:alert(1)>',
    '[a]: javascript:alert(1)',
    '[a]',
    '<svg onload=alert(1)>',
    '</svg>',
    '<math>',
  ],
  ...[
    '<style>',
    '</style>',
    '<iframe src="javascript:alert(1)">',
    '<iframe src="https://www.facebook.com/x?href=javascript:alert(1)">',
  ],
  ...[
    '<video src="javascript:alert(1)">',
    '<p style="x" onclick="y">',
    '</p>',
    '<div id="a" name="b">',
    '</div>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<noscript>',
    '<template>',
    '<textarea>',
    '<title>',
    '"',
    "'",
    '>',
    '<',
    '`',
    '*',
    '\\',
    '&#106;avascript:',
    '&lt;script&gt;',
    '\n',
    '\n\n',
    ' ',
  ],
  ...[
    'java\tscript:alert(1)',
    'data:text/html,x',
    '| a |\n|---|\n',
    '[^1]',
    '[^1]: ',
    '- ',
    '> ',
    '# ',
    '<b',
    '/>',
    '<table><tr><td>',
    '\0',
    '\u2028',
    '\ud800',
  ],
);

describe('whatever is written', () => {
  test('nothing in it runs, styles, frames or leads to a script', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        for (const html of forms(parts.join(''))) expect(findings(html)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('the findings would be found', () => {
    expect(findings('<script></script><a href=" javascript:x" onclick="y"></a><img src="data:x">')).toEqual([
      'script',
      'a href= javascript:x',
      'a onClick',
      'img src=data:x',
    ]);
  });
});

describe('text nested beyond reason', () => {
  const N = 20000;
  test.each([
    ['quotations', '>'.repeat(N)],
    ['lists', '- '.repeat(N)],
    ['emphasis', '*a '.repeat(N)],
    ['strong', `${'**'.repeat(N)}Chợ nổi${'**'.repeat(N)}`],
    ['pictures', '![a'.repeat(N)],
    ['elements', `${'<div>'.repeat(N)}Chợ nổi`],
    ['inline elements', `a ${'<span>'.repeat(N)}Chợ nổi`],
    ['tables', `${'<table><tr><td>'.repeat(N)}Chợ nổi`],
  ])('%s come out as plain words', (_, body) => {
    for (const html of forms(`${body} Ngã Bảy`)) expect(html).toContain('Ngã Bảy');
  });
});
