import { defineConfig } from 'wxt';
import { manifestFor } from './lib/manifest';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every name a file uses is imported in that file: a reader can follow it without knowing the tool.
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  manifest: ({ browser }) => manifestFor(browser),
});
