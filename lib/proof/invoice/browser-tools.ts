import * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import pdfWorkerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { openPdf } from './pdf/open-pdf';
import { readCodes } from './qr/read-codes';
import type { Tools } from './tools';

pdfJs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;

/** Copied into the extension at build time (wxt.config.ts): fonts that are not embedded have no Chinese without them. */
const CMAPS = '/cmaps/';

let wasm: Promise<ArrayBuffer> | undefined;

/** The readers' libraries as extension pages have them: all files are the extension's own. Load this file with `import()`. */
export const browserTools: Tools = {
  openPdf: (bytes) => openPdf(pdfJs, bytes, CMAPS, canvasOf),
  async codesIn(picture) {
    wasm ??= fetch(zxingUrl).then((response) => response.arrayBuffer());
    return readCodes(picture, await wasm);
  },
};

function canvasOf(width: number, height: number): ReturnType<Parameters<typeof openPdf>[3]> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return context ? { canvas, pixels: () => context.getImageData(0, 0, width, height) } : undefined;
}
