import { type Bytes, fromHex, randomBytes, toHex } from './bytes';
import { type DataKeys, dataKeys } from './data-keys';
import { seal, unseal } from './gcm';
import type { LockRow } from './lock-row';
import { keyOfPassphrase, ROUNDS } from './passphrase';

const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A new lock: fresh keys, the passphrase around the data key, the data key around the box's. */
export async function newLock(
  passphrase: string,
  choices: Pick<LockRow, 'minutes' | 'hideNames'>,
  rounds = ROUNDS,
): Promise<{ row: LockRow; keys: DataKeys }> {
  const keys = await dataKeys(randomBytes(32));
  const keyId = toHex(randomBytes(16));
  const pair = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const row: LockRow = {
    id: 'lock',
    version: 1,
    keyId,
    state: 'closing',
    ...(await wrapped(keyId, keys, passphrase, rounds)),
    publicKey: toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: toHex(await seal(keys.box, secret, `box ${keyId}`)),
    ...choices,
  };
  return { row, keys };
}

/** The keys of a lock; `undefined` when it is not this passphrase. */
export async function openLock(row: LockRow, passphrase: string): Promise<DataKeys | undefined> {
  const key = await keyOfPassphrase(passphrase, row.salt, row.rounds);
  const raw = await unseal(key, fromHex(row.dataKey), `data ${row.keyId}`);
  return raw && dataKeys(raw);
}

/** What another passphrase changes of a lock. The keys stay, so that not one row of the vault is written anew. */
export async function wrapped(
  keyId: string,
  { raw }: DataKeys,
  passphrase: string,
  rounds = ROUNDS,
): Promise<Pick<LockRow, 'salt' | 'rounds' | 'dataKey'>> {
  const salt = toHex(randomBytes(16));
  const key = await keyOfPassphrase(passphrase, salt, rounds);
  return { salt, rounds, dataKey: toHex(await seal(key, raw, `data ${keyId}`)) };
}

/** The key to what was put into the box; `undefined` where the lock's row was changed. */
export async function boxKey(row: LockRow, keys: DataKeys): Promise<CryptoKey | undefined> {
  const secret: Bytes | undefined = await unseal(keys.box, fromHex(row.privateKey), `box ${row.keyId}`);
  return secret && crypto.subtle.importKey('pkcs8', secret, P256, false, ['deriveBits']);
}
