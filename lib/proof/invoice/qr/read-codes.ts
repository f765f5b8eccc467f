import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Pixels } from '../tools';

/**
 * The texts of all QR codes in a picture; none where it cannot be decoded. `wasm` is the decoder itself: the library would
 * otherwise fetch it from somebody else's server.
 */
export async function readCodes(picture: Uint8Array<ArrayBuffer> | Pixels, wasm: ArrayBuffer): Promise<string[]> {
  prepareZXingModule({ overrides: { wasmBinary: wasm } });
  const image = picture instanceof Uint8Array ? picture : { ...picture, colorSpace: 'srgb' as const };
  try {
    const found = await readBarcodes(image as Uint8Array | ImageData, { formats: ['QRCode'], tryHarder: true });
    return found.flatMap(({ isValid, text }) => (isValid ? [text] : []));
  } catch {
    return [];
  }
}
