import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../catalog/archive.ts';
import { absoluteAddress } from '../model/address.ts';
import { digest, filesBelow } from './digest.ts';
import { BuildFailed } from './failures.ts';
import type { PlainResponse } from './plain-response.ts';

/** The compiled routes: a module that renders addresses, and the scripts and styles that pages refer to. */
export interface CompiledRoutes {
  /** The bundle's entry module. */
  entry: string;
  /** Folder of files to be served beside the pages. */
  assets: string;
}

const SEAL = 'seal';

/**
 * Compiles the routes with Astro into `cache/routes`, unless what is there was compiled by the same `version` of the code and
 * is undamaged.
 */
export async function compileRoutes(root: string, cache: string, version: string): Promise<CompiledRoutes> {
  const folder = join(cache, 'routes');
  const compiled = { entry: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') };
  if (existsSync(join(folder, SEAL)) && readFileSync(join(folder, SEAL), 'utf8') === sealOf(folder, version))
    return compiled;
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const { build } = await import('astro');
  await build({ root, outDir: fresh, logLevel: 'error' });
  writeFileSync(join(fresh, SEAL), sealOf(fresh, version));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return compiled;
}

const sealOf = (folder: string, version: string): string =>
  digest(
    [
      version,
      ...filesBelow(folder)
        .filter((path) => path !== SEAL)
        .map((path) => `${path} ${digest(readFileSync(join(folder, path)))}`),
    ].join('\n'),
  );

/** Renders the file at an address, as bytes that are good until the next call; throws when the route fails or knows no such address. */
export type Render = (address: string) => Promise<Uint8Array>;

interface App {
  render(request: Request, options: { locals: App.Locals }): Promise<PlainResponse>;
}

/** Loads compiled routes for rendering from an archive. */
export async function loadRenderer(compiled: CompiledRoutes, archive: Archive): Promise<Render> {
  const { app } = (await import(pathToFileURL(compiled.entry).href)) as { app: App };
  return async (address) => {
    const response = await app.render(new Request(absoluteAddress(archive.site, address)), { locals: { archive } });
    if (response.status !== 200 && address !== '/404.html')
      throw new BuildFailed(`${address}: the route answered ${response.status}.`);
    return response.bytes();
  };
}
