import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportBackup, writeBackup } from '@/lib/backup/export';
import { backupName, MANIFEST, type Manifest, ORIGINALS } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { verifyBackup } from '@/lib/backup/verify-backup';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { verifyVault } from '@/lib/db/history/verify';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { Vault } from '@/lib/db/store/schema';
import { openZip } from '@/lib/zip/read-zip';
import { makeZip, textEntry } from '@/tests/fixtures/make-zip';
import { freshVault, NOW, phoneOrder, reading, report, TODAY, wholeRows } from '../db/examples';
import { runs } from '../runs';
import { contents, fileOf, filled, ID, oldBackup, rowsOf } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

let vault: Vault;
let file: Blob;
beforeAll(async () => {
  vault = await filled();
  file = await exportBackup(vault, NOW);
});

const LIMITS = { entries: 100, entryBytes: 1e7, totalBytes: 1e8 };

describe('a backup', () => {
  it('is a ZIP with the originals byte for byte and a manifest with sizes and sums', async () => {
    const entries = await openZip(file, LIMITS);
    const manifest = JSON.parse(new TextDecoder().decode(await entries.get(MANIFEST)?.read()));
    expect(manifest).toMatchObject({ format: 'goujibao-backup', version: 3, exportedAt: NOW, damaged: [] });
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
      [...entries.keys()].filter((name) => name !== MANIFEST),
    );
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = await entries.get(name)?.read();
      expect([content?.length, content && (await sha256Hex(content))]).toEqual([bytes, sha256]);
    }
    for (const { sha256, bytes } of await wholeRows(vault))
      expect((await entries.get(ORIGINALS + sha256)?.read())?.buffer).toEqual(bytes);
  });

  it('is named after the end of the chain it holds', async () => {
    const { head } = await writeBackup(vault, NOW);
    expect(backupName('2026-11-20', head)).toBe(`购机保备份-2026-11-20-${head?.seq}-${head?.hash.slice(0, 12)}.zip`);
    expect(backupName('2026-11-20', undefined)).toBe('购机保备份-2026-11-20.zip');
  });

  it('brings everything back on a new machine, byte for byte', async () => {
    expect(await importBackup(db, file, NOW)).toEqual({ ok: true, value: { added: 2, merged: 0 } });
    expect(await rowsOf(db)).toBe(await rowsOf(vault));
    const here = new Map((await db.history.toArray()).map((entry) => [entry.hash, entry]));
    for (const entry of await vault.history.toArray()) expect(here.get(entry.hash)).toEqual(entry);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 2, devices: 2, faults: [] });
  });

  it('imported twice changes nothing the second time', async () => {
    await importBackup(db, file, NOW);
    const once = await contents(db);
    expect(await importBackup(db, file, NOW + 1)).toEqual({ ok: true, value: { added: 0, merged: 2 } });
    expect(await contents(db)).toBe(once);
  });

  it('of an empty vault is one as well', async () => {
    expect(await importBackup(db, await exportBackup(freshVault(), NOW), NOW)).toMatchObject({ ok: true });
    expect(await db.orders.count()).toBe(0);
  });

  it('tells how far it is, and stops when it is told to, leaving nothing behind', async () => {
    const parts: number[] = [];
    await exportBackup(vault, NOW, { progress: (part) => parts.push(part) });
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    await expect(exportBackup(vault, NOW, { signal: AbortSignal.abort() })).rejects.toThrow();
    const cancelled = await importBackup(db, file, NOW, { signal: AbortSignal.abort() });
    expect(cancelled).toEqual({ ok: false, reason: '已取消。没有导入任何内容，已有记录不受影响。' });
    expect(await contents(db)).toBe(await contents(freshVault()));
  });

  it('of more orders than one batch brings them all', async () => {
    const orders = Array.from({ length: 620 }, (_, i) => phoneOrder(reading({ orderId: String(350000000000 + i) })));
    await recordPage(db, report({ orders }), NOW, TODAY);
    const other = freshVault();
    expect(await importBackup(other, await exportBackup(db, NOW), NOW)).toMatchObject({ value: { added: 620 } });
    expect((await rowsOf(other)) === (await rowsOf(db))).toBe(true);
  });

  it('is made of a vault with a damaged item too, and says which', async () => {
    const hurt = await filled();
    const [item] = await hurt.blobs.toArray();
    if (!item) throw new Error('no example');
    await hurt.blobs.put({ ...item, bytes: new ArrayBuffer(3) });
    const made = await exportBackup(hurt, NOW);
    expect((await verifyBackup(made)).ok).toBe(true);
    expect(await importBackup(db, made, NOW)).toMatchObject({ ok: true });
    expect([await db.evidence.count(), await db.blobs.count()]).toEqual([2, 1]);
  });
});

describe('what was signed', () => {
  /** The container with other files of seals. */
  async function withSeals(change: (files: Map<string, Uint8Array<ArrayBuffer>>, manifest: Manifest) => void) {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const [name, entry] of await openZip(file, LIMITS)) files.set(name, await entry.read());
    const manifest = JSON.parse(new TextDecoder().decode(files.get(MANIFEST))) as Manifest;
    files.delete(MANIFEST);
    change(files, manifest);
    manifest.files = [];
    for (const [name, bytes] of files)
      manifest.files.push({ name, bytes: bytes.length, sha256: await sha256Hex(bytes) });
    const entries = [...files].map(([name, bytes]) => ({ name, bytes }));
    return new Blob([makeZip([...entries, textEntry(MANIFEST, JSON.stringify(manifest))])]);
  }

  it('comes back: the key of the device that wrote the file, with the end it signed', async () => {
    await importBackup(db, file, NOW);
    expect(await db.signers.toArray()).toEqual(await vault.signers.toArray());
    expect(await db.signers.count()).toBe(1);
  });

  it('is missing in a file of version 2, which is read for ever', async () => {
    const old = await withSeals((files, manifest) => {
      for (const name of ['stamps.jsonl', 'signers.jsonl']) files.delete(name);
      manifest.version = 2;
    });
    expect(await importBackup(db, old, NOW)).toMatchObject({ ok: true, value: { added: 2 } });
    expect(await rowsOf(db)).toBe(await rowsOf(vault));
    const less = await withSeals((files) => void files.delete('stamps.jsonl'));
    expect(await importBackup(freshVault(), less, NOW)).toMatchObject({ ok: false });
  });

  it('and does not hold is left out, the rest is taken', async () => {
    const [row] = await vault.signers.toArray();
    if (!row) throw new Error('nothing signed');
    const stamp = {
      ...{ sum: 'ab'.repeat(32), seq: row.seq, hash: row.hash, reply: 'AAAA', chain: [], keptAt: NOW },
      ...{ statement: row.statement, signature: row.signature, publicKey: row.publicKey },
      ...{ authority: 'Sectigo', state: 'good', at: NOW },
    };
    const forged = await withSeals((files) => {
      const line = (one: object) => new TextEncoder().encode(`${JSON.stringify(one)}\n`);
      files.set('signers.jsonl', line({ ...row, seq: row.seq + 1 }));
      files.set('stamps.jsonl', line(stamp));
    });
    expect(await importBackup(db, forged, NOW)).toMatchObject({ ok: true, value: { added: 2 } });
    expect([await db.signers.count(), await db.stamps.count()]).toEqual([0, 0]);
  });
});

describe('a container that was tampered with is refused whole', () => {
  const bytesOf = async () => new Uint8Array(await file.arrayBuffer());

  it('at whatever place a byte was changed; or it brings exactly what it should, where the byte means nothing', async () => {
    const whole = await bytesOf();
    const honest = await rowsOf(vault);
    const empty = await rowsOf(db);
    const step = runs(20_011, 2003);
    const places = Array.from({ length: Math.ceil(whole.length / step) }, (_, i) => i * step);
    // The manifest and the archive's own list stand at the end.
    const end = Array.from({ length: runs(8, 40) }, (_, i) => whole.length - 1 - i * runs(685, 137));
    let refused = 0;
    for (const at of [...places, ...end]) {
      const other = whole.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      const into = freshVault();
      const read = await importBackup(into, new Blob([other]), NOW);
      expect([at, await rowsOf(into)]).toEqual([at, read.ok ? honest : empty]);
      refused += read.ok ? 0 : 1;
    }
    expect(refused / (places.length + end.length)).toBeGreaterThan(0.8);
  });

  it('cut off, padded or saved as something else', async () => {
    const whole = await bytesOf();
    for (const other of [whole.slice(0, -1), whole.slice(0, 50), new Uint8Array([...whole, 0])])
      expect(await importBackup(db, new Blob([other]), NOW)).toMatchObject({ ok: false });
    expect(await importBackup(db, new Blob([await file.text()]), NOW)).toMatchObject({ ok: false });
  });
});

describe('a file of version 1', () => {
  it('is read for ever: orders, phones, words and items come back', async () => {
    expect(await importBackup(db, fileOf(await oldBackup(vault)), NOW)).toEqual({
      ok: true,
      value: { added: 2, merged: 0 },
    });
    const rows = async (one: Vault) => canonicalJson([await one.orders.toArray(), await one.evidence.toArray()]);
    expect(await rows(db)).toBe(await rows(vault));
    const says = async (one: Vault) => (await one.purchases.toArray()).map(({ id, says: words }) => [id, words]);
    expect(await says(db)).toEqual(await says(vault));
    expect(await db.foreignChains.count()).toBe(1);
    const once = await contents(db);
    await importBackup(db, fileOf(await oldBackup(vault)), NOW + 5);
    expect(await contents(db)).toBe(once);
  });

  it('knows of what was taken back in the same vault before there was a history', async () => {
    const early = await oldBackup(vault);
    const late = structuredClone(early);
    const phone = late.purchases.find(({ id }) => id === ID);
    if (!phone) throw new Error('no example');
    Object.assign(phone, { says: {}, updatedAt: phone.updatedAt + 1000 });
    for (const files of [
      [early, late],
      [late, early],
    ]) {
      const one = freshVault();
      for (const each of files) await importBackup(one, fileOf(each), NOW);
      expect((await getPurchase(one, ID))?.purchase.says).toEqual({});
    }
  });
});

describe('a full disk', () => {
  it.each(['orders', 'purchases', 'evidence', 'blobs', 'history', 'settings'])(
    'while importing %s leaves the vault as it was',
    async (table) => {
      await addByHand(db, { platform: 'jd', title: 'vivo X300', orderId: '350000000007' }, NOW, TODAY);
      const before = await contents(db);
      db.table(table).hook('creating', () => {
        throw new Dexie.QuotaExceededError('disk full');
      });
      const result = await importBackup(db, file, NOW);
      expect(result).toEqual({ ok: false, reason: '磁盘空间不足，没有导入任何内容，已有记录不受影响。' });
      expect(await contents(db)).toBe(before);
    },
  );
});

it('a browser that gives no database is told, and is not taken for a full disk', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not allowed', 'InvalidStateError');
  });
  const result = await importBackup(db, file, NOW);
  open.mockRestore();
  expect(result).toEqual({
    ok: false,
    reason: '浏览器不允许保存数据（可能是无痕窗口），没有导入任何内容，已有记录不受影响。',
  });
});
