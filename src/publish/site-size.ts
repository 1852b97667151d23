import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../output/files-below.ts';
import type { SiteSize } from './hosts.ts';
import { isRule, parseHeaders, parseRedirects } from './parse-host-files.ts';

/** Measures an output folder. */
export function siteSize(out: string): SiteSize {
  const files = filesBelow(out).filter((path) => !path.startsWith('.'));
  const bytes = files.map((path) => statSync(join(out, path)).size);
  const inFolders = new Map<string, number>();
  for (const path of files) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    inFolders.set(folder, (inFolders.get(folder) ?? 0) + 1);
  }
  const headers = readFileSync(join(out, '_headers'), 'utf8');
  const redirects = parseRedirects(readFileSync(join(out, '_redirects'), 'utf8'));
  const queryRedirects = redirects.filter(({ query }) => query.length > 0).length;
  const redirectRules = redirects.filter(isRule).length;
  return {
    files: files.length,
    filesInFolder: largest(inFolders.values()),
    bytesOfFile: largest(bytes),
    bytes: bytes.reduce((sum, size) => sum + size, 0),
    redirects: redirects.length - queryRedirects - redirectRules,
    redirectRules,
    queryRedirects,
    headerRules: parseHeaders(headers).length,
    headerLine: largest(headers.split('\n').map((line) => line.length)),
  };
}

function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
