/** The text of an article's page; empty where it cannot be had. */
export async function textOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { priority: 'low' });
    if (!response.ok) return '';
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const blocks = page.querySelectorAll('article .prose :is(p, li, h2, h3, td, figcaption)');
    return [...blocks].map((block) => block.textContent).join('\n');
  } catch {
    return '';
  }
}
