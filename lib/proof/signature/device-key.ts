/** ECDSA over P-256: both browsers have it, and so has every openssl. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * A key of this browser profile. Its private half cannot be taken out, not by us either: a new profile has a new key. Keep
 * the pair itself in IndexedDB, which stores keys without showing them.
 */
export function makeDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
}

/** The public half as SubjectPublicKeyInfo, which is what tools read. */
export async function publicDer(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('spki', key));
}

export function importPublicDer(der: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', der, ALGORITHM, true, ['verify']);
}

const BEGIN = '-----BEGIN PUBLIC KEY-----';
const END = '-----END PUBLIC KEY-----';

export function publicPem(der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  return `${BEGIN}\n${base64.replace(/(.{64})/g, '$1\n').trimEnd()}\n${END}\n`;
}

/** `undefined` where it is no PEM of a public key, and nothing else. */
export function publicDerFromPem(pem: string): Uint8Array<ArrayBuffer> | undefined {
  const text = pem.trim();
  if (!text.startsWith(BEGIN) || !text.endsWith(END)) return undefined;
  const body = text.slice(BEGIN.length, -END.length).replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return undefined;
  return Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
}
