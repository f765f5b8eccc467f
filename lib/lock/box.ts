import { type Bytes, fromHex, joined, utf8 } from './bytes';
import { aesKey, seal, unseal } from './gcm';

/**
 * A box that anybody can fill and only the buyer can open: P-256 with a key pair made for this one thing, HKDF with
 * SHA-256, AES-GCM (the scheme of ECIES). First comes the public half of that pair, then what `gcm.ts` makes.
 */
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;
const POINT = 65;

/** @param to the box's public key, in hexadecimal digits */
export async function intoBox(to: string, plain: BufferSource): Promise<Bytes> {
  const lid = fromHex(to);
  const pair = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const recipient = await crypto.subtle.importKey('raw', lid, P256, false, []);
  const key = await agreed(pair.privateKey, recipient, point, lid);
  return joined(point, await seal(key, plain, 'box'));
}

/** `undefined` where it was changed, or was put into another box. */
export async function outOfBox(key: CryptoKey, to: string, boxed: Bytes): Promise<Bytes | undefined> {
  const point = boxed.slice(0, POINT);
  try {
    const sender = await crypto.subtle.importKey('raw', point, P256, false, []);
    return await unseal(await agreed(key, sender, point, fromHex(to)), boxed.slice(POINT), 'box');
  } catch {
    // No point of the curve.
    return undefined;
  }
}

/** Both public keys go into the key: what was boxed cannot be passed off as somebody else's. */
async function agreed(secret: CryptoKey, other: CryptoKey, point: Bytes, lid: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, secret, 256);
  const source = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt: joined(point, lid), info: utf8('goujibao box') };
  return aesKey(new Uint8Array(await crypto.subtle.deriveBits(params, source, 256)));
}
