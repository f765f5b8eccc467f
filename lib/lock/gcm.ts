import { type Bytes, joined, randomBytes, utf8 } from './bytes';

/** AES-GCM by the browser: a nonce of 12 random bytes, then the ciphertext with its tag of 16. */
const NONCE = 12;

export const aesKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/**
 * @param place where it belongs: what was sealed for one place opens in no other
 */
export async function seal(key: CryptoKey, plain: BufferSource, place: string): Promise<Bytes> {
  const iv = randomBytes(NONCE);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, plain);
  return joined(iv, new Uint8Array(sealed));
}

/** `undefined` where it was changed, belongs elsewhere, or to another key. */
export async function unseal(key: CryptoKey, sealed: Bytes, place: string): Promise<Bytes | undefined> {
  const iv = sealed.subarray(0, NONCE);
  try {
    const params = { name: 'AES-GCM', iv, additionalData: utf8(place) };
    return new Uint8Array(await crypto.subtle.decrypt(params, key, sealed.subarray(NONCE)));
  } catch {
    return undefined;
  }
}
