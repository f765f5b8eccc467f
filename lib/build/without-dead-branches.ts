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

const WORKER = /pdf\.worker[^/]*\.mjs$/;
/** The same in pdf.js' worker, which is copied as it is. */
const DEAD_IN_WORKER: readonly { code: RegExp; instead: string }[] = [
  { code: /Function\("return this"\)\(\)/g, instead: 'globalThis' },
  // Decoders without WebAssembly, by address: none of them is in the package.
  {
    code: /import\((?:\s|\/\*[^*]*\*\/)*`\$\{[^{}]*\}\$\{this\._noWasmFilename\}`\)/g,
    instead: 'Promise.reject(new Error("no decoder"))',
  },
];
/** Where pdf.js' worker cannot start, its file is loaded into the page: by its name, not by whatever stands in a variable. */
const WORKER_IN_PAGE = /import\((?:\s|\/\*[^*]*\*\/)*this\.workerSrc\)/g;
const HAS_PDF_JS = 'GlobalWorkerOptions';

/** Takes such branches out. One that is not found any more stops the build: then somebody has to look. */
export const withoutDeadBranches: Plugin = {
  name: 'without-dead-branches',
  enforce: 'pre',
  transform(source, id) {
    const dead = DEAD.filter(({ file }) => normalizePath(id).endsWith(`/node_modules/${file}`));
    if (dead.length === 0) return undefined;
    const code = dead.reduce((rest, { file, code: gone, instead }) => replaced(file, rest, gone, instead), source);
    return { code, map: null };
  },
  generateBundle(_options, bundle) {
    const worker = Object.values(bundle).find((file) => file.type === 'asset' && WORKER.test(file.fileName));
    if (worker?.type === 'asset') {
      const text = typeof worker.source === 'string' ? worker.source : new TextDecoder().decode(worker.source);
      worker.source = DEAD_IN_WORKER.reduce(
        (rest, { code, instead }) => replaced(worker.fileName, rest, code, instead),
        text,
      );
    }
    for (const file of Object.values(bundle)) {
      if (!worker || file.type !== 'chunk' || !file.code.includes(HAS_PDF_JS)) continue;
      file.code = replaced(file.fileName, file.code, WORKER_IN_PAGE, `import("/${worker.fileName}")`);
    }
  },
};

function replaced(file: string, text: string, code: string | RegExp, instead: string): string {
  const without = text.replaceAll(code, () => instead);
  if (without === text) throw new Error(`${file}: ${code} is not there`);
  return without;
}
