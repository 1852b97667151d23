import type { Site } from '../model/site.ts';
import { ADDRESS_RULES, type HeaderRule, isNamed, protection, titled } from './header-rules.ts';

/**
 * The `_headers` file of hosts that take whole folders. Some of them (Cloudflare) join the values of a header that two rules
 * give, so no address may get one header twice: the broader rule wins. Where no rule says how long to hold a file, the host's own
 * time holds; such hosts empty their caches with each upload.
 */
export function headersFile(site: Pick<Site, 'comments'>): string {
  const rules = [{ pattern: '/*', headers: protection(site) }, ...ADDRESS_RULES.filter(isNoneOfBroader)];
  return rules.map(blockOf).join('');
}

const isNoneOfBroader = ({ pattern, headers }: HeaderRule): boolean =>
  !ADDRESS_RULES.some(
    (other) =>
      other.pattern !== pattern &&
      isNamed(other.pattern, pattern) &&
      Object.keys(other.headers).some((name) => name in headers),
  );

const blockOf = ({ pattern, headers }: HeaderRule): string =>
  `${pattern}\n${Object.entries(headers)
    .map(([name, value]) => `  ${titled(name)}: ${value}\n`)
    .join('')}`;
