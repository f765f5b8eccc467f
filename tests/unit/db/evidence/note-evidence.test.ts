import { beforeEach, describe, expect, it } from 'vitest';
import { BIN_TIME, emptyEvidenceBin, removeForGood } from '@/lib/db/evidence/evidence-bin';
import { itemsOf } from '@/lib/db/evidence/items';
import { noteEvidence, saysOf } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { entriesOf } from '@/lib/db/merge/entries';
import { mergeHistories, mergeTables } from '@/lib/db/merge/merge-histories';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { freshVault, NOW, report, TODAY } from '../examples';

let db: Vault;
let item: EvidenceRecord;

beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  item = await photoOf();
});

async function photoOf(): Promise<EvidenceRecord> {
  const key = 'jd:350000000000';
  const item = { orderKey: key, purchaseId: `${key}/1`, kind: 'photo', mime: 'image/png' } as const;
  const [record] = await addEvidence(db, [{ ...item, method: 'added-by-hand', content: new Blob(['a photo']) }], NOW);
  if (!record) throw new Error('nothing was stored');
  return record;
}

/** Gives everything of one vault to another, as a backup does. */
async function give(from: Vault, to: Vault): Promise<void> {
  const [history, evidence, blobs] = [
    await from.history.toArray(),
    await from.evidence.toArray(),
    await from.blobs.toArray(),
  ];
  await to.blobs.bulkPut(blobs);
  await to.transaction('rw', mergeTables(to), async () => {
    await mergeHistories(to, { history: entriesOf(history), evidence, seen: new Map() }, NOW + 1000);
  });
}

describe('what the buyer says of an item', () => {
  it('is kept beside the record, which stays as it was sealed', async () => {
    await noteEvidence(db, [item.id], { title: '外箱和 IMEI', kind: 'delivery', proves: '签收那天外箱完好' }, NOW + 1);
    await noteEvidence(db, [item.id], { proves: undefined, happenedOn: '2026-11-05' }, NOW + 2);
    expect(await saysOf(db, item.id)).toEqual({ title: '外箱和 IMEI', kind: 'delivery', happenedOn: '2026-11-05' });
    expect(await db.evidence.get(item.id)).toEqual(item);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [] });
  });

  it('is a link of the chain, word by word, and what changes nothing is none', async () => {
    await noteEvidence(db, [item.id], { title: '外箱' }, NOW + 1);
    await noteEvidence(db, [item.id], { title: '外箱' }, NOW + 2);
    const noted = await db.history.where('kind').equals('noted').toArray();
    expect(noted.map(({ evidenceId, texts }) => [evidenceId, texts[0]])).toEqual([
      [item.id, `{"evidenceId":"${item.id}","says":{"title":"外箱"}}`],
    ]);
  });

  it('cannot be changed behind the history’s back', async () => {
    await noteEvidence(db, [item.id], { title: '外箱' }, NOW + 1);
    await db.evidenceSays.update(item.id, { title: '别的' });
    expect((await verifyVault(db)).faults).toMatchObject([{ kind: 'record', evidenceId: item.id }]);
    await db.evidenceSays.delete(item.id);
    expect((await verifyVault(db)).faults).toMatchObject([{ kind: 'record', evidenceId: item.id }]);
  });

  it('is refused as a whole where one word of it is no good, or an item is gone', async () => {
    const before = await db.history.count();
    expect(await noteEvidence(db, [item.id], { title: '外箱', happenedOn: '2026-02-30' }, NOW)).toMatchObject({
      ok: false,
    });
    const gone = '00000000-0000-0000-0000-000000000000';
    expect(await noteEvidence(db, [item.id, gone], { title: '外箱' }, NOW)).toMatchObject({ ok: false });
    expect([await saysOf(db, item.id), await db.history.count()]).toEqual([{}, before]);
  });
});

describe('the bin', () => {
  it('keeps an item for thirty days and then drops bytes and words; the chain still holds', async () => {
    await noteEvidence(db, [item.id], { title: '不要的照片', binnedAt: NOW }, NOW);
    expect(await emptyEvidenceBin(db, NOW, NOW + 1)).toBe(0);
    expect(await emptyEvidenceBin(db, NOW + BIN_TIME, NOW + BIN_TIME)).toBe(1);
    expect([await db.evidence.get(item.id), await db.blobs.get(item.sha256), await saysOf(db, item.id)]).toEqual([
      undefined,
      undefined,
      {},
    ]);
    expect(JSON.stringify(await db.history.toArray())).not.toContain('不要的照片');
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, removed: 1, faults: [] });
  });

  it('gives an item back', async () => {
    await noteEvidence(db, [item.id], { binnedAt: NOW }, NOW);
    await noteEvidence(db, [item.id], { binnedAt: undefined }, NOW + 1);
    expect(await emptyEvidenceBin(db, NOW + BIN_TIME, NOW + BIN_TIME)).toBe(0);
  });

  it('drops nothing that does not lie in it', async () => {
    expect(await removeForGood(db, [item.id], NOW)).toBe(0);
    expect(await db.evidence.count()).toBe(1);
  });

  it('keeps the bytes that another item shares', async () => {
    const twin = await photoOf();
    await noteEvidence(db, [item.id], { binnedAt: NOW }, NOW);
    await removeForGood(db, [item.id], NOW + 1);
    expect((await db.blobs.get(twin.sha256))?.sha256).toBe(item.sha256);
  });
});

describe('two vaults', () => {
  it('come to the same words, whoever gives to whom', async () => {
    const other = freshVault();
    await give(db, other);
    await noteEvidence(db, [item.id], { title: '外箱' }, NOW + 1);
    await noteEvidence(other, [item.id], { title: '外箱照片', proves: '完好' }, NOW + 2);
    await give(db, other);
    await give(other, db);
    expect(await saysOf(db, item.id)).toEqual({ title: '外箱照片', proves: '完好' });
    expect(await saysOf(other, item.id)).toEqual(await saysOf(db, item.id));
    expect((await verifyVault(db)).faults).toEqual([]);
    expect((await verifyVault(other)).faults).toEqual([]);
  });

  it('do not bring back what was dropped from the bin of one', async () => {
    const other = freshVault();
    await give(db, other);
    await noteEvidence(db, [item.id], { title: '不要', binnedAt: NOW }, NOW + 1);
    await removeForGood(db, [item.id], NOW + 2);
    await give(other, db);
    expect(await db.evidence.count()).toBe(0);
    await give(db, other);
    expect([await other.evidence.count(), await other.evidenceSays.count()]).toEqual([0, 0]);
    expect(JSON.stringify(await other.history.toArray())).not.toContain('不要');
  });

  it('keep what one took out of the bin while the other dropped it', async () => {
    await noteEvidence(db, [item.id], { binnedAt: NOW }, NOW + 1);
    const other = freshVault();
    await give(db, other);
    await noteEvidence(other, [item.id], { binnedAt: undefined }, NOW + 5);
    await removeForGood(db, [item.id], NOW + 3);
    await give(other, db);
    expect(await db.evidence.count()).toBe(1);
    await give(db, other);
    expect(await other.evidence.count()).toBe(1);
  });
});

describe('what is kept of a phone', () => {
  const kept = async () => {
    const { evidence, binned } = await itemsOf(db, item.orderKey, item.purchaseId ?? '');
    return [evidence.map(({ says }) => says.title), binned.map(({ says }) => says.title)];
  };

  it('has what the buyer says of it, and nothing that lies in the bin', async () => {
    const other = await photoOf();
    await noteEvidence(db, [item.id], { title: '外箱' }, NOW);
    await noteEvidence(db, [other.id], { title: '不要的', binnedAt: NOW }, NOW);
    expect(await kept()).toEqual([['外箱'], ['不要的']]);
  });

  it('is that of another phone once the buyer says so', async () => {
    await noteEvidence(db, [item.id], { purchaseId: `${item.orderKey}/2` }, NOW);
    expect(await kept()).toEqual([[], []]);
    expect((await itemsOf(db, item.orderKey, `${item.orderKey}/2`)).evidence).toHaveLength(1);
  });
});
