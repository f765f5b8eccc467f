import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifestFor } from './lib/manifest';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name a file uses is imported in that file: a reader can follow it without knowing the tool.
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own announces the extension's id to every page it runs in; ours is silent.
        'wxt/utils/content-script-context': fileURLToPath(new URL('lib/capture/context.ts', import.meta.url)),
      },
    },
  }),
  manifest: ({ browser }) => manifestFor(browser),
});
