import { gcm } from '@noble/ciphers/aes.js';
import { type Bytes, joined, randomBytes, utf8 } from './bytes';

/**
 * The same AES-GCM as in `gcm.ts`, without waiting: the browser's own answers later, and an IndexedDB transaction does not
 * live until then. For texts of some kilobytes; what the one has sealed, the other opens.
 */
const NONCE = 12;

export function sealNow(key: Uint8Array, secret: unknown, place: string): Bytes {
  const nonce = randomBytes(NONCE);
  return joined(nonce, gcm(key, nonce, utf8(place)).encrypt(utf8(JSON.stringify(secret))));
}

/** `undefined` where it was changed, belongs elsewhere, or to another key. */
export function unsealNow(key: Uint8Array, sealed: Uint8Array, place: string): unknown {
  try {
    const nonce = sealed.subarray(0, NONCE);
    const plain = gcm(key, nonce, utf8(place)).decrypt(sealed.subarray(NONCE));
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}
