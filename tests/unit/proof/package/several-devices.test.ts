import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { Vault } from '@/lib/db/store/schema';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { packageOfPhone } from '@/lib/proof/package/package-of-phone';
import { publicPem } from '@/lib/proof/signature/device-key';
import { presentHead } from '@/lib/proof/signature/present-head';
import { digestOf } from '@/lib/proof/timestamp/bytes';
import { toPem } from '@/lib/proof/timestamp/certificates';
import { coverOf } from '@/lib/proof/timestamp/keeping/cover';
import { keepStamp, keptStamps } from '@/lib/proof/timestamp/keeping/stamp-store';
import type { PackageReport } from '@/lib/proof/verify/report';
import { reportLines } from '@/lib/proof/verify/report-lines';
import { verifyPackage } from '@/lib/proof/verify/verify-package';
import { zipBlob } from '@/lib/zip/write-zip';
import { type Files, filesOf } from '@/tests/fixtures/package/honest-package';
import { CHECK_PAGE, makeVault } from '@/tests/fixtures/package/make-package';
import { edit, rehash, zipOf } from '@/tests/fixtures/package/tampering';
import { makeParty, makeReply, type Party, PURPOSES } from '@/tests/fixtures/timestamp/authority';

const NOW = Date.parse('2026-10-05T00:00:00Z');

let root: Party;
let signer: Party;
beforeAll(async () => {
  root = await makeParty({ name: '示例根证书', authority: true });
  const purposes = { ids: [PURPOSES.timeStamping], critical: true };
  signer = await makeParty({ name: '示例时间戳', issuer: root, purposes });
});

const derOf = ({ certificate }: Party) => new Uint8Array(certificate.toSchema(true).toBER());

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response(CHECK_PAGE));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await newProfile();
});

/** From here on another key signs, as in another browser profile. */
const newProfile = () =>
  new Promise<void>((resolve, reject) => {
    const gone = indexedDB.deleteDatabase('goujibao-keys');
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });

const vault = () => new Vault(`devices-${crypto.randomUUID()}`);

async function keep(db: Vault, name: string): Promise<EvidenceRecord> {
  const [order] = await db.orders.toArray();
  const base = { kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
  const [kept] = await addEvidence(db, [{ ...base, orderKey: order?.key ?? '', name, content: new Blob([name]) }], NOW);
  if (!kept) throw new Error('nothing kept');
  return kept;
}

async function stamp(db: Vault, at = '2026-10-02T00:00:00Z'): Promise<void> {
  const present = await presentHead(db, new Date(NOW));
  if (!present) throw new Error('nothing to stamp');
  const digest = await digestOf('SHA-256', present.signedHead.signature);
  const reply = await makeReply({ digest, signer, certificates: [signer.certificate], at: new Date(at) });
  const chain = [derOf(signer), derOf(root)];
  const told = { at: new Date(at), authority: '示例时间戳', state: 'good', keptAt: NOW } as const;
  await keepStamp(db, { ...present, reply, chain, ...told });
}

/** A vault of one profile, stamped, and what became of it in another. */
async function moved() {
  const old = vault();
  await addByHand(old, { platform: 'jd', title: '小米17', orderId: '310000000042' }, NOW, '2026-10-05');
  const first = await keep(old, '旧机存的');
  await stamp(old);
  const backup = await exportBackup(old, NOW);
  const oldKey = (await old.signers.toArray())[0]?.id.slice(0, 64) ?? '';
  await newProfile();
  const db = vault();
  expect(await importBackup(db, backup, NOW)).toMatchObject({ ok: true });
  return { old, db, first, oldKey };
}

async function packed(db: Vault, records: readonly EvidenceRecord[]): Promise<Files> {
  const chosen = records.map((record) => ({ record, title: '照片', source: '本人保存', proves: '' }));
  const made = await packageOfPhone(db, { title: '样例手机', chosen }, new Date(NOW), () => undefined);
  if (!made.ok) throw new Error(made.reason);
  return filesOf(new Uint8Array(await (await zipBlob(made.value.parts)).arrayBuffer()));
}

async function check(files: Files): Promise<PackageReport> {
  const report = await verifyPackage(new Blob([zipOf(files)]), { now: new Date(NOW), knownRoots: toPem(derOf(root)) });
  if ('refused' in report) throw new Error(report.refused);
  return report;
}

describe('after a backup was read in a new profile', () => {
  it('the stamps are there, are evidence of the items they cover, and nothing is kept twice', async () => {
    const { db, old, first } = await moved();
    expect(await keptStamps(db)).toMatchObject([{ at: new Date('2026-10-02T00:00:00Z'), state: 'unknown-root' }]);
    expect((await keptStamps(db))[0]?.reply).toEqual((await keptStamps(old))[0]?.reply);
    expect(await coverOf(db, [first.id])).toMatchObject([{ items: 1 }]);
    await importBackup(db, await exportBackup(old, NOW), NOW + 1);
    expect(await db.stamps.count()).toBe(1);
    const second = await keep(db, '新机存的');
    expect(await coverOf(db, [second.id])).toEqual([]);
    expect(await coverOf(db, [first.id, second.id])).toMatchObject([{ items: 1 }]);
  });

  it('the new key names the old one, and a package says in words who signed what', async () => {
    const { db, first, oldKey } = await moved();
    const second = await keep(db, '新机存的');
    const files = await packed(db, [first, second]);
    const head = JSON.parse(new TextDecoder().decode(files.get('ledger/head.json')));
    expect(head.earlierKeys).toEqual([oldKey]);
    expect(head.key).not.toBe(oldKey);
    const report = await check(files);
    expect(report).toMatchObject({ whole: true, faults: [] });
    expect(report.devices).toMatchObject([
      { key: head.key, own: true, items: [2] },
      { key: oldKey, own: false, items: [1] },
    ]);
    const said = reportLines(report).join('\n');
    expect(said).toMatch(/做这个证据包的浏览器[^\n]*第 2 件由它存下/);
    expect(said).toMatch(/另一台设备或以前的浏览器[^\n]*第 1 件先由它存下[^\n]*属于同一份记录/);
  });

  it('a stamp of the old profile goes along with its key and proves that item’s age still', async () => {
    const { db, first } = await moved();
    const report = await check(await packed(db, [first]));
    expect(report.stamps).toMatchObject([
      { state: 'good', at: new Date('2026-10-02T00:00:00Z'), says: expect.stringContaining('另一台设备') },
    ]);
    const second = await keep(db, '新机存的');
    expect((await check(await packed(db, [second]))).stamps).toEqual([]);
  });

  it('the two profiles, told of each other, name each other’s keys, and the same choice gives the same bytes', async () => {
    const { db, old, first } = await moved();
    await importBackup(old, await exportBackup(db, NOW), NOW);
    expect((await old.signers.toArray()).map(({ id }) => id)).toEqual((await db.signers.toArray()).map(({ id }) => id));
    const [once, again] = [await packed(db, [first]), await packed(db, [first])];
    expect([...again].map(([name, bytes]) => [name, bytes.join()])).toEqual(
      [...once].map(([name, bytes]) => [name, bytes.join()]),
    );
  });

  it.each<[string, RegExp, (files: Files) => unknown]>([
    [
      'the other chain is cut',
      /另一台设备的存证链.*截短/,
      (files) => edit(files, 'ledger/others/1-entries.txt', (old) => `${old.split('\n').slice(0, -2).join('\n')}\n`),
    ],
    [
      'an entry of the other chain is changed',
      /另一台设备的存证链.*第 1 条断开/,
      (files) => edit(files, 'ledger/others/1-entries.txt', (old) => old.replace('"seq":1', '"seq":7')),
    ],
    [
      'the other chain is no chain any more',
      /另一台设备的存证链.*读不出来/,
      (files) => edit(files, 'ledger/others/1-entries.txt', () => 'x'),
    ],
    [
      'the other end says another number',
      /另一台设备签的末端.*不对/,
      (files) => edit(files, 'ledger/others/1-head.json', (old) => old.replace(/"seq":\d+/, '"seq":99')),
    ],
    [
      'the other key is exchanged',
      /另一台设备签的末端.*不对/,
      async (files) =>
        files.set(
          'ledger/others/1-public-key.pem',
          new TextEncoder().encode(publicPem((await makeVault()).signedHead.publicKey)),
        ),
    ],
    [
      'a stranger’s signed end is put in the place of the other one',
      /没有写在末端的声明里/,
      async (files) => {
        const { statement, signature, publicKey } = (await makeVault()).signedHead;
        files.set('ledger/others/1-head.json', statement).set('ledger/others/1-head.sig', signature);
        files.set('ledger/others/1-public-key.pem', new TextEncoder().encode(publicPem(publicKey)));
      },
    ],
    [
      'the link is taken out of the present end',
      /存证链末端的签名不对/,
      (files) => edit(files, 'ledger/head.json', (old) => old.replace(/"earlierKeys":\[[^\]]*\]/, '"earlierKeys":[]')),
    ],
  ])('that %s is found, with every sum done again', async (_what, says, change) => {
    const { db, first } = await moved();
    const files = await packed(db, [first]);
    await change(files);
    await rehash(files);
    const report = await check(files);
    expect(report.whole).toBe(false);
    expect(report.faults.join('\n')).toMatch(says);
  });
});
