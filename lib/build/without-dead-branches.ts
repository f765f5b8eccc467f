import { normalizePath, type Plugin } from 'vite';

/** A branch of a library that never runs here and that reviewers' tools warn of, in its source. */
const DEAD: readonly { file: string; code: string; instead: string }[] = [
  // For dangerouslySetInnerHTML, which our linter forbids.
  { file: 'preact/dist/preact.mjs', code: '(t.innerHTML=h.__html)', instead: '(t.textContent=h.__html)' },
  // Codecs of other makers, loaded by address; we give none.
  {
    file: '@zip.js/zip.js/lib/core/codec-registry.js',
    code: 'await import(/* webpackIgnore: true */ /* @vite-ignore */ codecURI)',
    instead: 'codecURI',
  },
  // The global object in browsers without globalThis, which all of ours have; our policy forbids the way.
  { file: 'pdfjs-dist/legacy/build/pdf.mjs', code: "Function('return this')()", instead: 'globalThis' },
];
const WORKER = { file: /pdf\.worker[^/]*\.mjs$/, code: 'Function("return this")()', instead: 'globalThis' };

/** Takes such branches out. One that is not found any more stops the build: then somebody has to look. */
export const withoutDeadBranches: Plugin = {
  name: 'without-dead-branches',
  enforce: 'pre',
  transform(source, id) {
    const dead = DEAD.find(({ file }) => normalizePath(id).endsWith(`/node_modules/${file}`));
    if (!dead) return undefined;
    if (!source.includes(dead.code)) throw new Error(`${dead.file}: ${dead.code} is not there`);
    return { code: source.replaceAll(dead.code, dead.instead), map: null };
  },
  generateBundle(_options, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== 'asset' || !WORKER.file.test(asset.fileName)) continue;
      const text = typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
      if (!text.includes(WORKER.code)) throw new Error(`${asset.fileName}: ${WORKER.code} is not there`);
      asset.source = text.replaceAll(WORKER.code, WORKER.instead);
    }
  },
};
