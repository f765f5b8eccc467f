import { beforeAll, describe, expect, it, test } from 'vitest';
import type { PackageStamp } from '@/lib/proof/package/ledger/parts';
import { makeDeviceKey, SIGNING } from '@/lib/proof/signature/device-key';
import { toDer } from '@/lib/proof/signature/ecdsa-der';
import { type SignedHead, signHead } from '@/lib/proof/signature/sign-head';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import type { PackageReport } from '@/lib/proof/verify/report';
import { verifyPackage } from '@/lib/proof/verify/verify-package';
import { type Files, type HonestPackage, honestPackage } from '@/tests/fixtures/package/honest-package';
import { choiceOf, ITEMS, makeVault, packageBytes } from '@/tests/fixtures/package/make-package';
import { CHANGED, edit, resum, UNSOUND, zipOf } from '@/tests/fixtures/package/tampering';
import { makeParty, makeReply } from '@/tests/fixtures/timestamp/authority';

const NOW = new Date('2026-10-05T00:00:00Z');
const utf8 = (text: string) => new TextEncoder().encode(text);

let honest: HonestPackage;

beforeAll(async () => {
  honest = await honestPackage();
});

const check = (zip: Uint8Array<ArrayBuffer>) =>
  verifyPackage(new Blob([zip]), { now: NOW, knownRoots: honest.knownRoots });

async function report(zip: Uint8Array<ArrayBuffer>): Promise<PackageReport> {
  const found = await check(zip);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

/** The end of the ledger after so many entries, signed. */
function endOf(
  seq: number,
  hash = honest.vault.ledger[seq - 1]?.hash ?? '',
  keys = honest.vault.keys,
): Promise<SignedHead> {
  return signHead({ seq, hash }, keys, NOW);
}

async function earlierStamp(seq: number): Promise<PackageStamp> {
  const earlier = await endOf(seq);
  return { ...(await honest.stampOver(earlier.signature)), earlier };
}

/** Everything a report says is wrong, in one text. */
const wrong = ({ whole, faults, items, stamps }: PackageReport) => {
  expect(whole).toBe(false);
  return [
    ...faults,
    ...items.flatMap(({ item, says }) => (says ? [`第 ${item.number} 件：${says}`] : [])),
    ...stamps.filter(({ state }) => state === 'bad').map(({ says }) => says),
  ].join('\n');
};

describe('an honest package', () => {
  it('is whole, item by item, with its time and its key', async () => {
    const found = await check(honest.zip);
    expect(found).toMatchObject({ whole: true, faults: [], entries: ITEMS.length + 2, title: '样例手机' });
    if ('refused' in found) throw new Error(found.refused);
    expect(found.items.map(({ state }) => state)).toEqual(['whole', 'whole', 'whole']);
    expect(found.stamps).toMatchObject([{ state: 'good', at: new Date('2026-10-02T00:00:00Z') }]);
    expect(found.stamps[0]?.says).toContain('2026-10-02 08:00:00');
    expect(found.key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is whole when it was unpacked and packed again by other tools', async () => {
    expect((await report(zipOf(new Map([...honest.files].toReversed())))).whole).toBe(true);
  });

  it('without stamps, and with some items only, is whole too', async () => {
    expect(await check(await packageBytes(choiceOf(honest.vault)))).toMatchObject({ whole: true, stamps: [] });
    expect(
      await check(await packageBytes(choiceOf(honest.vault, { items: honest.vault.items.slice(1) }))),
    ).toMatchObject({
      whole: true,
    });
  });

  it('with a stamp over an earlier end of its ledger says how far that reaches', async () => {
    const stamp = await earlierStamp(2);
    const found = await report(await packageBytes(choiceOf(honest.vault, { stamps: [stamp] })));
    expect(found).toMatchObject({ whole: true, stamps: [{ state: 'good' }] });
    expect(found.stamps[0]?.says).toContain('存证链前 2 条在');
  });

  it('with a stamp of national algorithms is whole, and what cannot be checked here is said', async () => {
    const digest = await digestOf('SHA-256', honest.vault.signedHead.signature);
    const signer = await makeParty({ name: '国密', authority: false });
    const reply = await makeReply({ digest, signer, certificates: [], digestOid: '1.2.156.10197.1.401' });
    const found = await report(await packageBytes(choiceOf(honest.vault, { stamps: [{ reply, chain: [] }] })));
    expect(found).toMatchObject({ whole: true, stamps: [{ state: 'unchecked' }] });
    expect(found.stamps[0]?.says).toContain('国密');
  });

  it('whose authority we do not know is whole, and that is said', async () => {
    const found = await verifyPackage(new Blob([honest.zip]), { now: NOW, knownRoots: '' });
    expect(found).toMatchObject({
      whole: true,
      stamps: [{ state: 'unknown-root', says: expect.stringContaining('不在购机保认识的名单里') }],
    });
  });
});

describe('a package somebody changed', () => {
  test.each(CHANGED)('%s', async (_what, says, make) => {
    expect(wrong(await report(await make(honest)))).toMatch(says);
  });

  it('and signed all over again with another key, does not fit the old stamp', async () => {
    const forged = await makeVault([['订单截图', '订单 310000000042，实付 999.00'], ...ITEMS.slice(1)]);
    const old = {
      reply: honest.files.get('timestamps/1.tsr') as Uint8Array<ArrayBuffer>,
      chain: (await honest.stampOver(utf8('x'))).chain,
    };
    const found = await report(await packageBytes(choiceOf(forged, { stamps: [old] })));
    expect(wrong(found)).toBe('这个时间戳盖的不是这份数据。');
    expect(found.key).not.toBe(((await check(honest.zip)) as PackageReport).key);
  });

  it('with sums signed by another key, is found', async () => {
    const files: Files = new Map(honest.files);
    edit(files, 'manifest.json', (old) => old.replace('证明对象 1', '证明对象 9'));
    await resum(files);
    const { privateKey } = (await makeVault()).keys;
    files.set(
      'SHA256SUMS.sig',
      toDer(
        new Uint8Array(
          await crypto.subtle.sign(SIGNING, privateKey, files.get('SHA256SUMS') as Uint8Array<ArrayBuffer>),
        ),
      ),
    );
    expect(wrong(await report(zipOf(files)))).toBe('SHA256SUMS 的签名不对：清单在签名之后被改写过，或者签名被换过。');
  });
});

describe('an earlier stamp that somebody moved', () => {
  it.each<[string, (stamp: PackageStamp) => Promise<PackageStamp>]>([
    [
      'to an end that is not in the ledger',
      async ({ reply, chain }) => ({ reply, chain, earlier: await endOf(2, 'ab'.repeat(32)) }),
    ],
    [
      'to an end signed with another key',
      async ({ reply, chain }) => ({ reply, chain, earlier: await endOf(2, undefined, await makeDeviceKey()) }),
    ],
    ['to another end', async ({ reply, chain }) => ({ reply, chain, earlier: await endOf(3) })],
  ])('%s, is found', async (_where, move) => {
    const stamp = await move(await earlierStamp(2));
    const found = await report(await packageBytes(choiceOf(honest.vault, { stamps: [stamp] })));
    expect(wrong(found)).toMatch(/不在这条存证链上|盖的不是这份数据/);
  });
});

describe('a file that is no sound archive is refused, and why is said', () => {
  test.each(UNSOUND)('%s', async (_what, says, make) => {
    const found = await check(await make(honest));
    const said = 'refused' in found ? found.refused : wrong(found);
    expect(said).toMatch(says);
  });
});
