import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { verifyVault } from '@/lib/db/history/verify';
import { convert } from '@/lib/db/lock/convert/convert';
import { changePassphrase, lockOf, setLock, takeOffLock, unlock } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { runs } from '../../runs';
import { CHOICES, found, onDisk, PASSPHRASE, ROUNDS, readable, restarted, TYPED, typedVault } from './examples';

const NEXT = '另一个口令 2027';
/** `npm test` dies at each write. */
const EVERY = runs(7, 1);
const writes = ['put', 'add', 'delete'] as const;
const real = Object.fromEntries(writes.map((name) => [name, IDBObjectStore.prototype[name]]));

class Died extends Error {}

/** From the n-th write on nothing is written any more, as if the browser had been killed then. */
function dieAt(n: number): { readonly dead: boolean } {
  let left = n;
  for (const name of writes) {
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      if (--left < 0) throw new Died();
      return Reflect.apply(real[name] as (...all: unknown[]) => IDBRequest, this, args);
    } as never;
  }
  return {
    get dead() {
      return left < 0;
    },
  };
}

function live(): void {
  for (const name of writes) IDBObjectStore.prototype[name] = real[name] as never;
}
afterEach(live);

type Act = 'set' | 'change' | 'off';

/** One act and what follows from it, with the browser killed at the n-th write; then all is opened again. */
async function killed(db: Vault, act: Act, passphrase: string, n: number): Promise<{ db: Vault; died: boolean }> {
  const death = dieAt(n);
  try {
    if (act === 'set') await setLock(db, passphrase, CHOICES, Date.now(), ROUNDS);
    if (act === 'change') await changePassphrase(db, passphrase, passphrase === NEXT ? PASSPHRASE : NEXT, ROUNDS);
    if (act === 'off') await takeOffLock(db, passphrase, Date.now());
    await convert(db);
  } catch {
    // It is dead.
  }
  const died = death.dead;
  live();
  return { db: await restarted(db), died };
}

/** Opens with whichever of the two passphrases it is. */
async function opened(db: Vault): Promise<string | undefined> {
  if (!(await lockOf(db))) return undefined;
  for (const passphrase of [PASSPHRASE, NEXT]) if ((await unlock(db, passphrase, Date.now())).ok) return passphrase;
  throw new Error('neither passphrase opens it');
}

it.each(['set', 'off'] as const)(
  'killed at whichever write of “%s” nothing is lost, and it goes on',
  async (act) => {
    let deaths = 0;
    for (let n = 0; ; n += EVERY) {
      let db = await typedVault();
      if (act === 'off') {
        await setLock(db, PASSPHRASE, CHOICES, Date.now(), ROUNDS);
        await convert(db);
      }
      const before = await readable(db);
      const end = await killed(db, act, PASSPHRASE, n);
      db = end.db;
      await opened(db);
      // Mixed states read as ever.
      expect(await readable(db)).toBe(before);
      expect(await convert(db)).toBe('done');
      expect(await readable(db)).toBe(before);
      const state = (await lockOf(db))?.state;
      expect(state === undefined || state === 'on').toBe(true);
      expect(found(await onDisk(db.name))).toEqual(state === 'on' ? [] : TYPED);
      expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
      db.close();
      if (!end.died) break;
      deaths += EVERY;
    }
    expect(deaths).toBeGreaterThan(20);
  },
  300_000,
);

it('killed in the change of the passphrase, one of the two opens it', async () => {
  let db = await typedVault();
  await setLock(db, PASSPHRASE, CHOICES, Date.now(), ROUNDS);
  await convert(db);
  const before = await readable(db);
  for (let n = 0, died = true; died; n += EVERY) {
    ({ db, died } = await killed(db, 'change', PASSPHRASE, n));
    expect(await opened(db)).toBe(died ? PASSPHRASE : NEXT);
    expect(await readable(db)).toBe(before);
  }
});

it('through any schedule of acts and deaths the vault reads the same once it is open', async () => {
  const acts = fc.array(fc.tuple(fc.constantFrom<Act>('set', 'change', 'off'), fc.nat({ max: 45 })), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (schedule) => {
      let db = await typedVault();
      const before = await readable(db);
      let passphrase: string | undefined;
      for (const [act, n] of schedule) {
        ({ db } = await killed(db, act, passphrase ?? PASSPHRASE, n));
        passphrase = await opened(db);
        expect(await readable(db)).toBe(before);
      }
      await convert(db);
      expect(await readable(db)).toBe(before);
      expect(await verifyVault(db)).toMatchObject({ ok: true });
      db.close();
    }),
    { numRuns: runs(3, 12) },
  );
}, 300_000);
