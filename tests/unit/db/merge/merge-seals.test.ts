import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSeals, type Seals, sealTables } from '@/lib/db/merge/merge-seals';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault } from '../examples';

const signed = { statement: 'e30=', signature: 'AAAA', publicKey: 'AAAA' };
const hash = 'ab'.repeat(32);

const stamp = fc.record({ key: fc.nat(3), keptAt: fc.nat(3), authority: fc.constantFrom('甲', '乙') }).map((one) => ({
  sum: String(one.key).repeat(64),
  seq: 1,
  hash,
  ...signed,
  reply: 'AAAA',
  chain: [],
  authority: one.authority,
  state: 'good' as const,
  keptAt: 1_790_000_000_000 + one.keptAt,
}));
const signer = fc
  .record({ key: fc.nat(2), seq: fc.integer({ min: 1, max: 3 }), signature: fc.constantFrom('AAAA', 'BBBB') })
  .map(({ key, seq, signature }) => {
    const device = '0a'.repeat(16);
    return { id: `${String(key).repeat(64)} ${device}`, device, seq, hash, ...signed, signature };
  });
const seals = fc.record({ stamps: fc.array(stamp, { maxLength: 4 }), signers: fc.array(signer, { maxLength: 4 }) });

const merged = (db: Vault, some: Seals) => db.transaction('rw', sealTables(db), () => mergeSeals(db, some));

async function after(...all: readonly Seals[]): Promise<string> {
  const db = freshVault();
  for (const some of all) await merged(db, some);
  const rows = canonicalJson([await db.stamps.toArray(), await db.signers.toArray()]);
  db.close();
  return rows;
}

it('property: seals of several vaults become the same, whoever gives to whom, in which order and how often', async () => {
  await fc.assert(
    fc.asyncProperty(seals, seals, seals, async (a, b, c) => {
      const once = await after(a, b, c);
      expect(await after(c, a, b)).toBe(once);
      expect(await after(b, a, b, c, c)).toBe(once);
      expect(await after({ stamps: [...b.stamps, ...c.stamps], signers: [...b.signers, ...c.signers] }, a)).toBe(once);
    }),
    { numRuns: 25 },
  );
});

it('of one device the end that was signed last stays, of one stamp the row of who had it first', async () => {
  const [row] = fc.sample(stamp, 1);
  const [key] = fc.sample(signer, 1);
  if (!row || !key) throw new Error('no example');
  const late = { stamps: [{ ...row, keptAt: row.keptAt + 9 }], signers: [{ ...key, seq: 9 }] };
  const db = freshVault();
  await merged(db, { stamps: [row], signers: [key] });
  await merged(db, late);
  expect(await db.stamps.toArray()).toEqual([row]);
  expect(await db.signers.toArray()).toEqual(late.signers);
});
