import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { addEvidence, type NewEvidence, sumOfRecord } from '@/lib/db/evidence/store-evidence';
import { verifyVault } from '@/lib/db/history/verify';
import { Vault } from '@/lib/db/store/schema';
import { EvidenceRecord } from '@/lib/model/evidence';
import { HistoryEntry } from '@/lib/model/history/entry';
import { freshVault, NOW } from '../examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const note = (text: string): NewEvidence => ({
  orderKey: 'jd:350000000000',
  kind: 'note',
  method: 'added-by-hand',
  mime: 'text/plain',
  content: new Blob([text]),
});

const sizes = async () => [await db.evidence.count(), await db.blobs.count(), await db.history.count()];

describe('keeping evidence', () => {
  it('stores the bytes under their SHA-256 and seals the whole record in the history', async () => {
    const [record] = await addEvidence(db, [note('abc')], NOW);
    // From FIPS 180-2, not from our own code.
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(EvidenceRecord.parse(record)).toMatchObject({ sha256, bytes: 3, takenAt: NOW });
    const blob = await evidenceBlob(db, sha256);
    expect([await blob?.text(), blob?.type]).toEqual(['abc', 'text/plain']);
    const entries = (await db.history.orderBy('clock').toArray()).map((entry) => HistoryEntry.parse(entry));
    expect(entries).toMatchObject([
      { kind: 'began', seq: 1, prev: '0'.repeat(64) },
      { kind: 'kept', seq: 2, parts: [record && sumOfRecord(record)], texts: [null], at: NOW },
    ]);
  });

  it('ties each entry to the one before', async () => {
    await addEvidence(db, [note('1'), note('2')], NOW);
    await addEvidence(db, [note('3')], NOW + 1);
    const entries = await db.history.orderBy('clock').toArray();
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(entries.slice(1).map(({ prev }) => prev)).toEqual(entries.slice(0, 3).map(({ hash }) => hash));
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 3, faults: [] });
  });

  it('keeps one chain when many write at once', async () => {
    const tabs = Array.from({ length: 8 }, () => new Vault(db.name));
    await Promise.all(tabs.map((tab, i) => addEvidence(tab, [note(`a${i}`), note(`b${i}`)], NOW)));
    for (const tab of tabs) tab.close();
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, entries: 17, items: 16 });
  });

  it('keeps nothing of a batch of which one item cannot be stored', async () => {
    await addEvidence(db, [note('before')], NOW);
    const before = await sizes();
    db.evidence.hook('creating', (_id, record) => {
      if (record.name === 'too much') throw new Dexie.QuotaExceededError('disk full');
    });
    await expect(addEvidence(db, [note('1'), { ...note('2'), name: 'too much' }], NOW)).rejects.toThrow();
    expect(await sizes()).toEqual(before);
    expect((await verifyVault(db)).ok).toBe(true);
  });
});
