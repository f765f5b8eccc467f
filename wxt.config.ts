import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { defineConfig } from 'wxt';
import { manifestFor } from './lib/manifest';

/**
 * Content scripts only send messages and answer them, which both browsers do with promises by themselves (Chrome since
 * 99). There `browser` is the browser's own: the polyfill would be a fifth of what an order page has to load.
 */
const ownBrowserInContentScripts = {
  name: 'own-browser-in-content-scripts',
  config: ({ build }: UserConfig): UserConfig | undefined => {
    const entry = build?.lib ? build.lib.entry : undefined;
    if (typeof entry !== 'string' || !/\.content\.ts$/.test(entry)) return undefined;
    return { resolve: { alias: { 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) } } };
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name a file uses is imported in that file: a reader can follow it without knowing the tool.
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    plugins: [ownBrowserInContentScripts],
    resolve: {
      alias: {
        // WXT's own announces the extension's id to every page it runs in; ours is silent.
        'wxt/utils/content-script-context': fileURLToPath(new URL('lib/capture/context.ts', import.meta.url)),
      },
    },
  }),
  manifest: ({ browser }) => manifestFor(browser),
});
