import { pathToFileURL } from 'node:url';
import { type Archive, surroundingsOf } from '../catalog/archive.ts';
import { absoluteAddress, notFoundAddress } from '../model/address.ts';
import { readAddress } from '../views/index.ts';
import type { CompiledRoutes } from './compile-routes.ts';
import type { PlainResponse } from './plain-response.ts';

/**
 * Renders the file at an address, as bytes that are good until the next call; throws when the route fails or knows no such
 * address.
 */
export type Render = (address: string) => Promise<Uint8Array>;

interface App {
  render(request: Request, options: { locals: App.Locals }): Promise<PlainResponse>;
}

/** Loads compiled routes; once in a process. */
export const loadApp = async ({ entry }: CompiledRoutes): Promise<App> =>
  ((await import(pathToFileURL(entry).href)) as { app: App }).app;

/** Loads compiled routes for rendering from an archive. */
export async function loadRenderer(compiled: CompiledRoutes, archive: Archive): Promise<Render> {
  const app = await loadApp(compiled);
  const surroundings = surroundingsOf(archive);
  return async (address) => {
    const locals = { archive: surroundings, shown: readAddress(address, archive) };
    const response = await app.render(new Request(absoluteAddress(archive.site, address)), { locals });
    if (response.status !== 200 && address !== notFoundAddress())
      throw new Error(`The route answered ${response.status}.`);
    return response.bytes();
  };
}
