import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteExport } from '@/lib/db/evidence/note-export';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { Vault } from '@/lib/db/store/schema';
import { keepMasked } from '@/lib/evidence/mask/keep-masked';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { packageOfPhone } from '@/lib/proof/package/package-of-phone';
import { reportLines } from '@/lib/proof/verify/report-lines';
import { verifyPackage } from '@/lib/proof/verify/verify-package';
import { openZip } from '@/lib/zip/read-zip';
import { zipBlob } from '@/lib/zip/write-zip';
import { CHECK_PAGE } from '@/tests/fixtures/package/make-package';

const ALL = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };
const NOW = Date.parse('2026-10-05T00:00:00Z');

let db: Vault;
beforeEach(() => {
  db = new Vault(`package-${Math.random()}`);
  vi.stubGlobal('fetch', async () => new Response(CHECK_PAGE));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

async function keep(name: string): Promise<EvidenceRecord> {
  const base = { orderKey: 'jd:310000000042', kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
  const [record] = await addEvidence(db, [{ ...base, name, content: new Blob([name]) }], NOW);
  if (!record) throw new Error('not kept');
  return record;
}

async function packed(records: readonly EvidenceRecord[], at = NOW): Promise<{ bytes: Blob; sums: string }> {
  const chosen = records.map((record) => ({ record, title: record.name ?? '', source: '本人保存', proves: '外观' }));
  const made = await packageOfPhone(db, { title: '样例手机', chosen }, new Date(at), () => undefined);
  if (!made.ok) throw new Error(made.reason);
  const { parts, sums } = made.value;
  return { bytes: await zipBlob(parts), sums };
}

const check = (file: Blob) => verifyPackage(file, { now: new Date(NOW), knownRoots: '' });

describe('the package of a phone', () => {
  it('is whole, and noted in the history with what fixes it', async () => {
    const record = await keep('一');
    const { bytes, sums } = await packed([record]);
    await noteExport(db, { package: sums, items: 1 }, NOW);
    expect(await check(bytes)).toMatchObject({ whole: true, faults: [] });
    const noted = (await db.history.toArray()).filter(({ kind }) => kind === 'exported');
    expect(noted.map(({ texts }) => JSON.parse(texts[0] ?? ''))).toEqual([{ package: sums, items: 1 }]);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true });
  });

  it('is the same bytes for the same choice, on another day too, though it was noted meanwhile that it left', async () => {
    const records = [await keep('一'), await keep('二')];
    const first = await packed(records);
    await noteExport(db, { package: first.sums, items: 2 }, NOW);
    await noteExport(db, { backup: 'file' }, NOW);
    const again = await packed(records, NOW + 86_400_000);
    expect(again.sums).toBe(first.sums);
    expect(Buffer.from(await again.bytes.arrayBuffer()).equals(Buffer.from(await first.bytes.arrayBuffer()))).toBe(
      true,
    );
    await keep('三');
    expect((await packed(records)).sums).not.toBe(first.sums);
  });

  it('declares a masked copy with the sum of its original, and misses that where it was never kept', async () => {
    const original = await keep('原件');
    const item = { record: original, says: {} };
    const copy = (of: typeof item) =>
      keepMasked(db, of, new Blob(['副本'], { type: 'image/jpeg' }), {
        words: '遮盖了 2 处。',
        keptWith: '',
        now: NOW,
      });
    const { bytes } = await packed([await copy(item)]);
    const report = await check(bytes);
    expect(report).toMatchObject({ whole: true });
    expect('items' in report && report.items[0]?.item.masked).toEqual({
      original: original.sha256,
      words: '遮盖了 2 处。',
    });
    expect(reportLines(report).join('\n')).toContain(original.sha256);
    const page = await (await openZip(bytes, ALL)).get('证据目录.html')?.read();
    expect(new TextDecoder().decode(page)).toContain(
      `遮盖副本：遮盖了 2 处。原件由提交人保存，可以当面核对，它的 SHA-256 是 ${original.sha256}`,
    );
    const nowhere = { record: { ...original, sha256: 'ab'.repeat(32) }, says: {} };
    const other = await check((await packed([await copy(nowhere)])).bytes);
    expect(other).toMatchObject({ whole: false, faults: ['第 1 件是遮盖副本，但存证链里没有它的原件。'] });
  });
});
