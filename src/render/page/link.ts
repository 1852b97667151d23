import type { Element } from 'hast';
import { h } from '../hast.ts';
import { linkAddress, plainPicture } from '../picture.ts';
import type { ViewState } from './view-state.ts';

/**
 * Marks links that leave the site (`class="external" rel="external"`, for which styles show a sign with a text of its own for
 * screen readers), and leads those to the archive's files and to a gallery's large pictures to where they stand.
 */
export function link(element: Element, { context, idPrefix }: ViewState): Element {
  const { properties } = element;
  const { href, className } = properties;
  if (typeof href !== 'string') return element;
  const having = (changed: Element['properties']): Element => ({
    ...element,
    properties: { ...properties, ...changed },
  });
  if (Array.isArray(className) && className.includes('enlarge')) {
    const address = plainPicture({ src: href, alt: '' }, context)?.address;
    return address === undefined ? withoutLink(element) : having({ href: address });
  }
  if (href.startsWith('#')) return isFootnoteLink(element) ? having(prefixed(properties, idPrefix)) : element;
  if (isExternal(href, context.site.url)) return having({ className: ['external'], rel: ['external'] });
  const address = linkAddress(href, context);
  return address === undefined ? withoutLink(element) : having({ href: address });
}

/** The content of a link, for where there is nothing to link to. */
const withoutLink = ({ children }: Element): Element => h('span', {}, children);

/** Whether a link leads to a footnote or back from one. */
const isFootnoteLink = ({ properties }: Element): boolean =>
  'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;

function prefixed({ href, id, ariaDescribedBy }: Element['properties'], prefix: string): Element['properties'] {
  const back = { href: `#${prefix}${String(href).slice(1)}` };
  return id === undefined
    ? back
    : { ...back, id: `${prefix}${id}`, ariaDescribedBy: [`${prefix}${String(ariaDescribedBy)}`] };
}

/** Whether an address leads to another host. */
function isExternal(href: string, site: string): boolean {
  if (!/^(?:https?:)?\/\//i.test(href)) return false;
  return URL.parse(href, site)?.origin !== site;
}
