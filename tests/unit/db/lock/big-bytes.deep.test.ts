import { expect, it } from 'vitest';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { CHUNK, isEncrypted, WHOLE } from '@/lib/db/evidence/bytes/stored-form';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { VaultLocked } from '@/lib/db/lock/keyring';
import { lockNow, takeOffLock, unlock } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { addFile } from '@/lib/evidence/add-file';
import { ID, KEY } from '../../backup/examples';
import { bigFile, sumOfNode } from '../../evidence/big-file';
import { NOW } from '../examples';
import { PASSPHRASE, typedVault, withLock } from './examples';

const SIZE = WHOLE + CHUNK + 3;
const film = bigFile(SIZE);

const add = (db: Vault) => addFile(db, { orderKey: KEY, id: ID }, { content: film }, 'Chrome 156', NOW);
const encrypted = async (db: Vault) =>
  Promise.all((await db.chunks.toArray()).map(async ({ bytes }) => isEncrypted(await bytes.arrayBuffer())));
const readsWhole = async (db: Vault) => {
  const sum = await sumOfNode(film);
  const again = await evidenceBlob(db, sum);
  expect(again && (await sumOfNode(again))).toBe(sum);
  expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
};
const all = (value: boolean) => Array.from({ length: Math.ceil(SIZE / CHUNK) }, () => value);

it('a film that was there before the lock is encrypted chunk by chunk, and decrypted when it is taken off', async () => {
  const db = await typedVault();
  expect(await add(db)).toMatchObject({ ok: true });
  await withLock(db);
  expect(await convert(db)).toBe('done');
  expect(await encrypted(db)).toEqual(all(true));
  await readsWhole(db);
  await takeOffLock(db, PASSPHRASE, NOW);
  expect(await convert(db)).toBe('done');
  expect(await encrypted(db)).toEqual(all(false));
  await readsWhole(db);
});

it('a film added to a vault with a lock is never on the disk in plain, and shut it stays', async () => {
  const db = await withLock(await typedVault());
  await convert(db);
  expect(await add(db)).toMatchObject({ ok: true });
  expect(await encrypted(db)).toEqual(all(true));
  await readsWhole(db);
  await lockNow(db);
  await expect(evidenceBlob(db, await sumOfNode(film))).rejects.toThrow(VaultLocked);
  await unlock(db, PASSPHRASE, Date.now());
  await readsWhole(db);
});

it('encrypting that is ended in the middle of a film goes on, and the film reads well meanwhile', async () => {
  const db = await typedVault();
  await add(db);
  await withLock(db);
  const stop = new AbortController();
  let written = 0;
  db.chunks.hook('updating', () => {
    written++;
    if (written === 2) throw new Error('the browser was ended');
  });
  await expect(convert(db, { signal: stop.signal })).rejects.toThrow();
  expect((await encrypted(db)).filter(Boolean)).toHaveLength(1);
  await readsWhole(db);
  expect(await convert(db)).toBe('done');
  expect(await encrypted(db)).toEqual(all(true));
});
