import { INLINE_ELEMENTS } from '../../../render/inline-elements.ts';
import { fetchFile, fetchWhole } from '../../../search/client/fetch-file.ts';

/** The text of an article's page, as `plainText` has it of the article; undefined where it cannot be had. */
export async function textOf(address: string): Promise<string | undefined> {
  try {
    const html = new TextDecoder().decode(await fetchWhole(fetchFile, address, {}));
    const prose = new DOMParser().parseFromString(html, 'text/html').querySelector('article .prose');
    if (!prose) return undefined;
    for (const element of prose.querySelectorAll<HTMLElement>('*')) {
      const { title, tagName } = element;
      for (const text of [element.getAttribute('alt'), title]) if (text) element.before(`\n${text}\n`);
      if (!INLINE_ELEMENTS.has(tagName.toLowerCase())) {
        element.prepend('\n');
        element.append('\n');
      }
    }
    return prose.textContent ?? '';
  } catch {
    return undefined;
  }
}
