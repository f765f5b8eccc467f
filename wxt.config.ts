import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin, type UserConfig } from 'vite';
import { defineConfig } from 'wxt';
import { checkParts } from './lib/build/check-page';
import { withoutDeadBranches } from './lib/build/without-dead-branches';
import { MINIMUM, manifestFor } from './lib/manifest';
import { CHECK_PARTS } from './lib/proof/package/check-file';

/**
 * Content scripts only send messages and answer them, which both browsers do with promises by themselves (Chrome since
 * 99). There `browser` is the browser's own: the polyfill would be a fifth of what an order page has to load.
 */
const ownBrowserInContentScripts = {
  name: 'own-browser-in-content-scripts',
  config: ({ build }: UserConfig): UserConfig | undefined => {
    const entry = build?.lib ? build.lib.entry : undefined;
    if (typeof entry !== 'string' || !/(?:\.content|follow-chat)\.ts$/.test(entry)) return undefined;
    return { resolve: { alias: { 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) } } };
  },
};

const folder = (name: string) => normalizePath(fileURLToPath(new URL(`${name}/`, import.meta.url)));

/** What the popup's first look consists of: one file, which stands on the screen before any other is asked for. */
const FIRST_LOOK = [
  /[\\/]node_modules[\\/]preact[\\/](?!hooks|compat)/,
  /preload-helper|wxt-html-plugins/,
  /[\\/]components[\\/]shared[\\/](?:card[\\/](?:PhoneCard|Sentence|Bar|Stamps|ThumbFrame)|Icon|Brand|own-pages|pieces[\\/]SplitWords|search[\\/]SearchField)\.tsx?$/,
  /[\\/]components[\\/]shared[\\/](?:theme\.css|style[\\/])/,
  /[\\/]components[\\/]popup[\\/](?:PopupHead\.tsx|first[\\/][\w-]+\.tsx?)$/,
  /[\\/]lib[\\/](?:cards[\\/]face|db[\\/]derived[\\/](?:derived-keys|stored-face|asked-face)|model[\\/]dates|db[\\/]store[\\/](?:vault-name|upgrades[\\/]latest))\.ts$/,
];

/**
 * What pages and background share, in few files: to a page of ours each costs some 4 ms before anything is drawn, however
 * small it is. The popup would need twelve of them, and needs four.
 */
const fewFiles: Plugin = {
  name: 'few-files',
  config: ({ build }): UserConfig | undefined => {
    if (build?.lib) return undefined;
    const byUse = { minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 120_000 };
    const packages = /[\\/]node_modules[\\/](?:dexie|idb|zod|webextension-polyfill|@webext-core)[\\/]|wxt-plugins/;
    // Proof, ZIP and Word bring large libraries, which only whoever reads or writes a file is to load.
    const onDemand = [folder('lib/proof'), folder('lib/zip'), folder('lib/word')];
    const ours = (id: string) => id.startsWith(folder('lib')) && !onDemand.some((room) => id.startsWith(room));
    // Apart from what uses them: a file with some of both imported another that imported it, and began before that was ready.
    const kit = { name: 'kit', test: packages, ...byUse };
    // By layers, each of which imports only those before it.
    const inRooms = (rooms: RegExp) => (id: string) => ours(id) && rooms.test(id.slice(folder('lib').length));
    const model = { name: 'model', test: inRooms(/^model\//), minShareCount: 2 };
    const judge = { name: 'judge', test: inRooms(/^(?:platforms|phones|warranty|messages)\//), ...byUse };
    // What disputes stand on, before them: it would else come along with their texts to whoever needs it.
    const store = { name: 'store', test: inRooms(/^(?:db|evidence|lock)\//), minShareCount: 2, entriesAware: true };
    // Steps and texts of disputes: the background counts with some of them, and no page needs them at first: by use, since the list of
    // disputes wants a few words of them and the package of evidence the texts.
    const cases = { name: 'cases', test: inRooms(/^cases\//), minShareCount: 2, entriesAware: true };
    // Not merged further: two files of one layer, each with some of what the other needs, would wait for each other.
    const lib = { name: 'lib', test: ours, minShareCount: 2, entriesAware: true };
    // What needs a document stays apart: the background has none. One file: two would wait for each other.
    const document = /[\\/]node_modules[\\/]preact[\\/]|wxt-html-plugins|preload-helper/;
    const page = {
      name: 'page',
      test: (id: string) => id.startsWith(folder('components/shared')) || document.test(id),
      minShareCount: 2,
    };
    // Never with what other pages load: its sheet dresses the body and the header of whatever page it is in.
    const ofPopup = (id: string) => id.startsWith(folder('components/popup'));
    const popup = { name: 'popup', test: (id: string) => ofPopup(id) && !id.endsWith('.css'), minShareCount: 2 };
    // By itself, or whoever needs it would load the whole popup's script as well.
    const popupSheet = { name: 'popup-sheet', test: (id: string) => ofPopup(id) && id.endsWith('.css') };
    const first = { name: 'first', test: (id: string) => FIRST_LOOK.some((part) => part.test(id)) };
    return {
      // Both browsers preload modules by themselves.
      build: {
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: { codeSplitting: { groups: [popupSheet, first, kit, model, judge, store, cases, lib, page, popup] } },
        },
      },
    };
  },
};

/** Of all sources that could put a sentence otherwise, or draw it so; see `lib/cards/face.ts`. */
function buildMark(): string {
  const hash = createHash('sha256');
  const files = globSync(['lib/**/*.ts', 'components/**/*.{ts,tsx}'], { cwd: import.meta.dirname });
  for (const file of files.map(normalizePath).toSorted())
    hash.update(`${file}\0`).update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 16);
}

/** The popup's styles stand in its HTML: its head is drawn without waiting for another file. */
const stylesInPopup: Plugin = {
  name: 'styles-in-popup',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path, bundle }) {
      if (!bundle || !path.endsWith('/popup/index.html')) return html;
      return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (link, file: string) => {
        const asset = bundle[file];
        if (asset?.type !== 'asset') return link;
        // The link stays for the scripts that load more: they look whether a sheet is there. Disabled, it asks for nothing.
        return `<style>${asset.source}</style>${link.replace('<link', '<link disabled')}`;
      });
    },
  },
};

/**
 * Most of each of these scripts runs as soon as a page has orders. Chrome (136 and later) then compiles them in one go,
 * which takes a page less than looking each function through now and compiling it when it is called.
 */
const compiledAtOnce: Plugin = {
  name: 'compiled-at-once',
  generateBundle(_options, bundle) {
    for (const script of Object.values(bundle)) {
      if (script.type !== 'chunk' || !/^(?:content-scripts\/\w+|recognise|serialise)\.js$/.test(script.fileName))
        continue;
      script.code = `//# allFunctionsCalledOnLoad\n${script.code}`;
    }
  },
};

/** Character maps for Chinese fonts that a PDF names but does not contain: pdf.js asks for them by name, one at a time. */
const cMaps = () =>
  globSync('node_modules/pdfjs-dist/cmaps/{*GB*,H,V}.bcmap', { cwd: import.meta.dirname }).map((file) => ({
    absoluteSrc: join(import.meta.dirname, file),
    relativeDest: `cmaps/${basename(file)}`,
  }));

/** Of what both browsers have to understand. */
const TARGETS = [`chrome${MINIMUM.chrome}`, `firefox${MINIMUM.firefox}`];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // `imports: false` alone stops no more than the types: a name of ours that is one of WXT's too, such as `storage` (0.21),
    // still brought WXT's along, nine kilobytes of them into recognition.
    'config:resolved': ({ config }) => {
      Object.assign(config.imports, { autoImport: false });
    },
    'build:publicAssets': async (_wxt, files) => {
      files.push(...cMaps());
      const { script, style } = await checkParts(TARGETS);
      files.push({ relativeDest: CHECK_PARTS.script, contents: script });
      files.push({ relativeDest: CHECK_PARTS.style, contents: style });
    },
  },
  // Every name a file uses is imported in that file: a reader can follow it without knowing the tool.
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: ({ browser }) => ({
    // Newer syntax is written anew, and newer CSS gets the prefixes it had; what a browser lacks altogether a test finds.
    build: { target: browser === 'firefox' ? `firefox${MINIMUM.firefox}` : `chrome${MINIMUM.chrome}` },
    define: { 'import.meta.env.BUILD_MARK': JSON.stringify(buildMark()) },
    plugins: [ownBrowserInContentScripts, withoutDeadBranches, fewFiles, stylesInPopup, compiledAtOnce],
    resolve: {
      alias: {
        // WXT's own announces the extension's id to every page it runs in; ours is silent.
        'wxt/utils/content-script-context': fileURLToPath(new URL('lib/capture/world/context.ts', import.meta.url)),
      },
    },
  }),
  manifest: ({ browser }) => manifestFor(browser),
});
