import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '@/lib/proof/invoice/pdf/open-pdf';
import { readCodes } from '@/lib/proof/invoice/qr/read-codes';
import type { Tools } from '@/lib/proof/invoice/tools';

const require = createRequire(import.meta.url);
const pdfFolder = path.dirname(require.resolve('pdfjs-dist/package.json'));
/** Comes with pdf.js, on machines it is built for. Without it pages are not drawn. */
const canvas = await import('@napi-rs/canvas').catch(() => undefined);
const wasm = Uint8Array.from(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer;

/** The readers' libraries as Node has them. */
export const invoiceTools: Tools = {
  openPdf: (bytes) =>
    openPdf(pdfJs, bytes, `${path.join(pdfFolder, 'cmaps')}/`, (width, height) => {
      const surface = canvas?.createCanvas(width, height);
      return surface && { canvas: surface, pixels: () => surface.getContext('2d').getImageData(0, 0, width, height) };
    }),
  codesIn: (picture) => readCodes(picture, wasm),
};
