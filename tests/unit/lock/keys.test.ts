import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intoBox, outOfBox } from '@/lib/lock/box';
import { fromHex, toHex, utf8 } from '@/lib/lock/bytes';
import { dataKeys } from '@/lib/lock/data-keys';
import { aesKey, seal, unseal } from '@/lib/lock/gcm';
import { boxKey, newLock, openLock, wrapped } from '@/lib/lock/lock-keys';
import { LockRow } from '@/lib/lock/lock-row';
import { keyOfPassphrase } from '@/lib/lock/passphrase';
import { sealNow, unsealNow } from '@/lib/lock/row-cipher';

/** The fewest that a lock may have: tests make many. */
const ROUNDS = 600_000;
const CHOICES = { minutes: 15, hideNames: false } as const;

const bytes = fc.uint8Array({ minLength: 0, maxLength: 300 }).map((array) => new Uint8Array(array));
const key32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => new Uint8Array(array));

describe('a lock', () => {
  it('opens with its passphrase and no other, and gives the same keys each time', async () => {
    const { row, keys } = await newLock('我家的口令 2026', CHOICES, ROUNDS);
    expect(LockRow.parse(row)).toEqual(row);
    expect(toHex((await openLock(row, '我家的口令 2026'))?.raw ?? utf8(''))).toBe(toHex(keys.raw));
    expect(await openLock(row, '我家的口令 2027')).toBeUndefined();
    expect(await openLock(row, '')).toBeUndefined();
  });

  it('takes the same words from another keyboard', async () => {
    const { row } = await newLock('口令１２３ｅ\u0301', CHOICES, ROUNDS);
    expect(await openLock(row, '口令123\u00e9')).toBeDefined();
  });

  it('with another passphrase has the same keys, and the old one opens nothing', async () => {
    const { row, keys } = await newLock('the first one', CHOICES, ROUNDS);
    const next = { ...row, ...(await wrapped(row.keyId, keys, 'the second one', ROUNDS)) };
    expect(await openLock(next, 'the first one')).toBeUndefined();
    expect(toHex((await openLock(next, 'the second one'))?.raw ?? utf8(''))).toBe(toHex(keys.raw));
    const changed = Object.keys(row).filter((field) => Reflect.get(row, field) !== Reflect.get(next, field));
    expect(changed).toEqual(['salt', 'dataKey']);
  });

  it('whose keys were altered opens nothing, whatever byte it is', async () => {
    const { row, keys } = await newLock('a passphrase', CHOICES, ROUNDS);
    const altered = (hex: string, at: number) => {
      const all = fromHex(hex);
      all[at] = (all[at] ?? 0) ^ 1;
      return toHex(all);
    };
    expect(await openLock({ ...row, dataKey: altered(row.dataKey, 20) }, 'a passphrase')).toBeUndefined();
    expect(await openLock({ ...row, keyId: altered(row.keyId, 0) }, 'a passphrase')).toBeUndefined();
    for (let at = 0; at < row.privateKey.length / 2; at += 7)
      expect(await boxKey({ ...row, privateKey: altered(row.privateKey, at) }, keys)).toBeUndefined();
  });

  it('of fewer rounds than it must have is none', async () => {
    const { row } = await newLock('a passphrase', CHOICES, ROUNDS);
    expect(LockRow.safeParse({ ...row, rounds: 100_000 }).success).toBe(false);
  });
});

it('a passphrase becomes the key that PBKDF2 makes of it, as others reckon it', async () => {
  const salt = '00112233445566778899aabbccddeeff';
  const raw = pbkdf2Sync('我家的口令 2026', Buffer.from(salt, 'hex'), 1000, 32, 'sha256');
  const sealed = await seal(await aesKey(new Uint8Array(raw)), utf8('一句话'), 'here');
  const key = await keyOfPassphrase('我家的口令 ２０２６', salt, 1000);
  expect(await unseal(key, sealed, 'here')).toEqual(utf8('一句话'));
  expect(await unseal(await keyOfPassphrase('我家的口令 2026', salt, 1001), sealed, 'here')).toBeUndefined();
});

describe('words in rows', () => {
  it('open at their place with their key, whatever they are; elsewhere, altered or cut they do not', async () => {
    await fc.assert(
      fc.property(fc.jsonValue(), key32, fc.string(), fc.nat(), (words, key, place, at) => {
        const sealed = sealNow(key, words, place);
        expect(unsealNow(key, sealed, place)).toEqual(JSON.parse(JSON.stringify(words)));
        expect(unsealNow(key, sealed, `${place}.`)).toBeUndefined();
        const altered = sealed.slice();
        altered[at % altered.length] = (altered[at % altered.length] ?? 0) ^ 0x10;
        expect(unsealNow(key, altered, place)).toBeUndefined();
        expect(unsealNow(key, sealed.subarray(0, at % sealed.length), place)).toBeUndefined();
      }),
    );
  });

  it('are of the browser’s own AES-GCM: what one seals the other opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), key32, fc.string(), async (words, raw, place) => {
        const key = await aesKey(raw);
        const plain = utf8(JSON.stringify(words));
        expect(await unseal(key, sealNow(raw, words, place), place)).toEqual(plain);
        expect(unsealNow(raw, await seal(key, plain, place), place)).toEqual(JSON.parse(JSON.stringify(words)));
      }),
    );
  });

  it('never look the same twice', () => {
    const key = new Uint8Array(32);
    const looks = new Set(Array.from({ length: 200 }, () => toHex(sealNow(key, '同样的话', 'here'))));
    expect(looks.size).toBe(200);
  });
});

describe('the box', () => {
  it('is filled by anybody and opened by its own key alone', async () => {
    const one = await newLock('a passphrase', CHOICES, ROUNDS);
    const two = await newLock('a passphrase', CHOICES, ROUNDS);
    const [own, other] = [await boxKey(one.row, one.keys), await boxKey(two.row, two.keys)];
    if (!own || !other) throw new Error('no key');
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), async (plain, at) => {
        const boxed = await intoBox(one.row.publicKey, plain);
        expect(await outOfBox(own, one.row.publicKey, boxed)).toEqual(plain);
        expect(await outOfBox(other, two.row.publicKey, boxed)).toBeUndefined();
        const altered = boxed.slice();
        altered[at % altered.length] = (altered[at % altered.length] ?? 0) ^ 1;
        expect(await outOfBox(own, one.row.publicKey, altered)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the children of a data key', () => {
  it('have nothing in common: what one seals no other opens', async () => {
    const keys = await dataKeys(new Uint8Array(32).fill(7));
    const sealed = await seal(keys.bytes, utf8('x'), 'here');
    expect(await unseal(keys.box, sealed, 'here')).toBeUndefined();
    expect(await unseal(await aesKey(keys.words), sealed, 'here')).toBeUndefined();
    expect(await unseal(await aesKey(keys.raw), sealed, 'here')).toBeUndefined();
  });
});
