import { INLINE_ELEMENTS } from '../../../render/inline-elements.ts';
import { fetchFile, fetchWhole } from '../../../search/client/fetch-file.ts';

/** The text of an article's page, as `plainText` has it of the article; undefined where it cannot be had. */
export async function textOf(address: string): Promise<string | undefined> {
  try {
    const prose = await fetchWhole(fetchFile, address, {}, proseIn);
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

/** @throws Error when it is no article's page */
function proseIn(bytes: Uint8Array): Element {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  const prose = page.querySelector('article .prose');
  if (!prose) throw new Error('No article');
  return prose;
}
