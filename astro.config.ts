import { defineConfig, passthroughImageService } from 'astro/config';
import { rendererAdapter } from './src/workers/renderer-adapter.ts';

export default defineConfig({
  output: 'server',
  adapter: rendererAdapter(),
  build: { format: 'file', inlineStylesheets: 'never' },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 }, logLevel: 'warn' },
});
