import type { PublishedFiles } from '../output/published-files.ts';
import { NO_FILE, type Target } from './target.ts';

/** Something at a target that is not as its manifest says. */
export interface Finding {
  address: string;
  fault: 'missing' | 'foreign' | 'changed';
}

/**
 * Lists a target and compares it with what should be there. A file that is missing or has other bytes is in doubt from then on,
 * so that it is put again. A file that nobody knows of is told, and left alone.
 *
 * @param left what still stands there without a place in the site
 */
export async function verifyTarget(
  target: Target,
  memory: PublishedFiles,
  left: readonly (readonly [string, string])[],
): Promise<Finding[]> {
  const there = await target.list();
  const findings: Finding[] = [];
  for (const { address, digest, tag } of memory.all()) {
    const found = there.get(address);
    there.delete(address);
    // Files in doubt are put again anyway; a redirection may be answered by the web server.
    if (digest === '' || found === tag || tag === NO_FILE) continue;
    findings.push({ address, fault: found === undefined ? 'missing' : 'changed' });
  }
  for (const [address] of left) there.delete(address);
  for (const address of there.keys()) findings.push({ address, fault: 'foreign' });
  const wrong = findings.filter(({ fault }) => fault !== 'foreign');
  memory.doubt(wrong.map(({ address }) => ({ address, piece: memory.at(address)?.piece ?? '' })));
  return findings;
}
