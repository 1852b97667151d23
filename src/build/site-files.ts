import { join } from 'node:path';
import type { Queries } from '../catalog/queries.ts';
import { drawnPictures } from '../components/drawn-pictures/drawn-pictures.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import { formerLists, formerRules } from '../model/former-rules.ts';
import type { Site } from '../model/site.ts';
import { digest } from '../output/digest.ts';
import { copiesOf, type FileOutput, writeFileOutputs } from '../output/file-outputs.ts';
import { joinOutcomes, type Outcome } from '../output/outcome.ts';
import type { OutputStore } from '../output/output-store.ts';
import { createWriter } from '../output/write-file.ts';
import { outputKey } from '../plan/planned-output.ts';
import { headersFile } from '../publish/headers-file.ts';
import { redirectsFile } from '../publish/redirects-file.ts';
import type { CompiledRoutes } from '../workers/compile-routes.ts';

export interface SiteFilesInput {
  root: string;
  out: string;
  compiled: CompiledRoutes;
  site: Site;
  queries: Queries;
  store: OutputStore;
  jobs: number;
}

/** Makes the files that no route renders: scripts and styles, public files, the host's own files, drawn pictures. */
export async function writeSiteFiles({
  root,
  out,
  compiled,
  site,
  queries,
  store,
  jobs,
}: SiteFilesInput): Promise<Outcome> {
  const writer = createWriter(out);
  const sets: Record<string, () => FileOutput[]> = {
    // Beside them lie copies of the public files, as they were when the routes were compiled.
    'assets/': () => copiesOf(compiled.assets).filter(({ address }) => address.startsWith('/_astro/')),
    'public/': () => copiesOf(join(root, 'public')),
    'host/': () => [
      textOutput('/_headers', headersFile(site)),
      textOutput(
        '/_redirects',
        redirectsFile([...queries.namedAliases(), ...formerLists(site)], formerRules(site, queries.years())),
      ),
    ],
    'keys/': () => (site.indexNow === undefined ? [] : [textOutput(`/${site.indexNow}.txt`, site.indexNow)]),
    'drawn/': () => drawnPictures(site).map(({ address, key, make }) => ({ address, key: outputKey(key), make })),
  };
  const outcomes: Outcome[] = [];
  for (const [group, make] of Object.entries(sets)) {
    const files = make();
    const taken = files.find(({ address }) => ![undefined, group].includes(store.groupAt(address)));
    if (taken)
      throw new BuildFailed(
        `public${taken.address} trùng tên với một tệp mà trang báo tự làm ra. Xóa hoặc đổi tên nó trong thư mục public rồi chạy lại.`,
      );
    outcomes.push(await writeFileOutputs(store, writer, group, files, jobs));
  }
  return joinOutcomes(outcomes);
}

const textOutput = (address: string, text: string): FileOutput => ({
  address,
  key: digest(text),
  make: () => Buffer.from(text),
});
