import { isHttpUrl, isRfc3339, unknownIn } from './shared-findings.ts';
import { childrenOf, parseXml, textOf } from './xml-tree.ts';

const KNOWN: Record<string, readonly string[]> = {
  'sitemap:sitemapindex': [],
  'sitemap:sitemap': [],
  'sitemap:urlset': [],
  'sitemap:url': [],
  'sitemap:loc': [],
  'sitemap:lastmod': [],
  'image:image': [],
  'image:loc': [],
  'news:news': [],
  'news:publication': [],
  'news:name': [],
  'news:language': [],
  'news:publication_date': [],
  'news:title': [],
};

/** What a sitemap, an index of sitemaps or a news sitemap breaks of the protocol's rules. Throws where it is not well-formed. */
export function sitemapFindings(xml: string, site: string): string[] {
  const root = parseXml(xml);
  const entries = root.children;
  const isIndex = root.name === 'sitemap:sitemapindex';
  const findings = unknownIn(root, KNOWN);
  if (!isIndex && root.name !== 'sitemap:urlset') findings.push(`root ${root.name}`);
  if (entries.length > 50_000) findings.push('more than 50,000 entries');
  for (const entry of entries) {
    const loc = textOf(entry, 'sitemap:loc') ?? '';
    const lastmod = textOf(entry, 'sitemap:lastmod');
    if (entry.name !== (isIndex ? 'sitemap:sitemap' : 'sitemap:url')) findings.push(`entry ${entry.name}`);
    if (!isHttpUrl(loc) || !loc.startsWith(`${site}/`)) findings.push(`loc ${loc}`);
    if (lastmod !== undefined && !isRfc3339(lastmod)) findings.push(`lastmod ${lastmod}`);
    for (const news of childrenOf(entry, 'news:news')) {
      if (!isRfc3339(textOf(news, 'news:publication_date') ?? '')) findings.push('news without date');
      if (!textOf(news, 'news:title')) findings.push('news without title');
    }
  }
  if (new Set(entries.map((entry) => textOf(entry, 'sitemap:loc'))).size < entries.length)
    findings.push('an address twice');
  return findings;
}

/** What a robots.txt breaks of RFC 9309's grammar, `Sitemap` lines allowed. */
export function robotsFindings(text: string): string[] {
  const RULE = /^(user-agent:[ \t]*(\*|[a-z_-]+)|(allow|disallow):[ \t]*(\/\S*)?|sitemap:[ \t]*https?:\/\/\S+|)$/i;
  const lines = text.split('\n');
  const bad = lines.filter((line) => !RULE.test(line));
  const firstRule = lines.findIndex((line) => /^(dis)?allow:/i.test(line));
  const firstAgent = lines.findIndex((line) => /^user-agent:/i.test(line));
  return [...bad, ...(firstAgent < 0 || firstAgent > firstRule ? ['a rule before any user-agent'] : [])];
}
