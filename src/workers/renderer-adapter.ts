import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Compiles the routes into one server bundle whose entry exports `app`: the build renders every file through it, by address
 * alone, with the archive handed over in `locals`.
 */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'archive-renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // The compiled bundle lies in the cache folder, out of reach of node_modules.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'archive-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('./renderer-entry.ts', import.meta.url)),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
