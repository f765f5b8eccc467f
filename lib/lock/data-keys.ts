import { type Bytes, utf8 } from './bytes';
import { aesKey } from './gcm';

/** What an open vault holds in memory, and nowhere else. */
export interface DataKeys {
  /** The data key: 32 random bytes. Its children are what encrypts. */
  raw: Bytes;
  /** For words in rows; raw, since transactions cannot wait for the browser. */
  words: Bytes;
  /** For the bytes of evidence. */
  bytes: CryptoKey;
  /** For the private key of the box. */
  box: CryptoKey;
}

/** One key for each purpose (HKDF, RFC 5869): none of them tells of another. */
export async function dataKeys(raw: Bytes): Promise<DataKeys> {
  const source = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  const child = async (purpose: string): Promise<Bytes> => {
    const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(`goujibao lock ${purpose}`) };
    return new Uint8Array(await crypto.subtle.deriveBits(params, source, 256));
  };
  return {
    raw,
    words: await child('words'),
    bytes: await aesKey(await child('bytes')),
    box: await aesKey(await child('box')),
  };
}
