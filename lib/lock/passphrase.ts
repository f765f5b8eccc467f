import { fromHex, utf8 } from './bytes';

/**
 * Rounds of PBKDF2 with SHA-256 for a new lock. OWASP asks for 600,000 or more (Password Storage Cheat Sheet, 2026); some
 * tenths of a second here. Each lock keeps its own number, so that a later release may ask for more.
 */
export const ROUNDS = 1_000_000;

/** Shorter ones are found by trying. */
export const SHORTEST = 8;
export const LONGEST = 200;

/** The same passphrase typed on another keyboard is the same: composed, and full-width digits as plain ones. */
export const asTyped = (passphrase: string): string => passphrase.normalize('NFKC');

/** The key that encrypts nothing but the data key. */
export async function keyOfPassphrase(passphrase: string, salt: string, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(asTyped(passphrase)), 'PBKDF2', false, ['deriveKey']);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: rounds };
  return crypto.subtle.deriveKey(params, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
