import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportBackup, writeBackup } from '@/lib/backup/export';
import { backupName, MANIFEST, ORIGINALS } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { verifyBackup } from '@/lib/backup/verify-backup';
import { sha256Hex } from '@/lib/db/evidence/ledger';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { deviceId } from '@/lib/db/history/device';
import { headAt, lastOf } from '@/lib/db/history/heads';
import { hashOfHistory } from '@/lib/db/history/sum';
import { verifyVault } from '@/lib/db/history/verify';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { readChoice, writeChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import { PURGED_TITLE } from '@/lib/model/purchase';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { openZip } from '@/lib/zip/read-zip';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';
import { contents, fileOf, filled, ID, KEY, oldBackup, rowsOf } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const note = (text: string) =>
  ({ orderKey: KEY, kind: 'note', method: 'added-by-hand', mime: 'text/plain', content: new Blob([text]) }) as const;

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
    expect(manifest).toMatchObject({ format: 'goujibao-backup', version: 2, exportedAt: NOW, damaged: [] });
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
      [...entries.keys()].filter((name) => name !== MANIFEST),
    );
    for (const { name, bytes, sha256 } of manifest.files) {
      const content = await entries.get(name)?.read();
      expect([content?.length, content && (await sha256Hex(content))]).toEqual([bytes, sha256]);
    }
    for (const { sha256, bytes } of await vault.blobs.toArray())
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

describe('a container that was tampered with is refused whole', () => {
  const bytesOf = async () => new Uint8Array(await file.arrayBuffer());

  it('at whatever place a byte was changed; or it brings exactly what it should, where the byte means nothing', async () => {
    const whole = await bytesOf();
    const honest = await rowsOf(vault);
    const empty = await rowsOf(db);
    const places = Array.from({ length: Math.ceil(whole.length / 2003) }, (_, i) => i * 2003);
    // The manifest and the archive's own list stand at the end.
    const end = Array.from({ length: 40 }, (_, i) => whole.length - 1 - i * 137);
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

describe('the end of the chain', () => {
  const named = (name: string) => new File([file], name);

  it('in the name of a file is that of its content, or the file is refused', async () => {
    const { head } = await writeBackup(vault, NOW);
    const name = backupName(TODAY, head);
    const other = name.replace(`-${head?.seq}-`, '-1-');
    expect(await importBackup(db, named(other), NOW)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('文件名里记着的存证链末尾'),
    });
    for (const right of [name, name.replace('.zip', ' (1).zip'), '备份.zip'])
      expect(await importBackup(freshVault(), named(right), NOW)).toMatchObject({ ok: true });
  });

  it('of an earlier backup shows that the chain here was cut off since, and brings back what is gone', async () => {
    const here = await filled();
    const earlier = await exportBackup(here, NOW);
    const last = await lastOf(here, (await deviceId(here)) ?? '');
    const before = await here.history.get(last?.prev ?? '');
    if (!last || !before) throw new Error('no example');
    await here.history.delete(last.hash);
    await here.evidence.delete(last.evidenceId ?? '');
    await here.blobs.delete(last.sha256 ?? '');
    await here.memory.bulkPut([
      { key: 'own-end', value: headAt(before) },
      { key: 'heads', value: [] },
    ]);
    expect(await verifyVault(here)).toMatchObject({ ok: true });
    expect(await importBackup(here, earlier, NOW + 1)).toMatchObject({ ok: true, value: { behind: true } });
    expect(await here.history.get(last.hash)).toEqual(last);
    expect(await verifyVault(here, { bytes: true })).toMatchObject({ ok: true });
  });

  it('of an earlier backup shows that the chain here was rewritten since', async () => {
    const here = await filled();
    const earlier = await exportBackup(here, NOW);
    const last = await lastOf(here, (await deviceId(here)) ?? '');
    if (!last) throw new Error('no example');
    const other = { ...last, at: last.at - 86_400_000 };
    const backdated = { ...other, hash: hashOfHistory(other) };
    await here.history.delete(last.hash);
    await here.history.add(backdated);
    await here.memory.bulkPut([
      { key: 'own-end', value: headAt(backdated) },
      { key: 'heads', value: [] },
    ]);
    expect(await verifyVault(here)).toMatchObject({ ok: true });
    expect(await importBackup(here, earlier, NOW + 1)).toMatchObject({ ok: true, value: { behind: true } });
    expect((await verifyVault(here)).faults.map(({ kind }) => kind)).toEqual(['forked']);
  });
});

describe('importing into a vault that has something', () => {
  it('adds what is missing and overwrites nothing', async () => {
    await recordPage(db, report({ orders: [phoneOrder(reading({ placedAt: '2026-11-01' }))] }), NOW + 5, TODAY);
    await updateSays(db, ID, { nickname: '我的', note: '这台机器上写的' }, TODAY);
    await importBackup(db, file, NOW + 10);
    const found = await getPurchase(db, ID);
    expect(found?.purchase.says).toEqual({ nickname: '我的', note: '这台机器上写的' });
    expect(found?.order).toMatchObject({ placedAt: '2026-11-01', total: 999900 });
    expect(found?.evidence.map(({ record }) => record.kind)).toEqual(['snapshot', 'screenshot']);
  });

  it('brings back nothing that was taken back', async () => {
    await importBackup(db, file, NOW);
    await updateSays(db, ID, { nickname: undefined }, TODAY);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
  });

  it('keeps what was deleted here deleted', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await deletePurchase(db, ID, NOW);
    await emptyBin(db, NOW + 1, NOW + 1);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase).toMatchObject({ shelf: 'deleted', line: { title: PURGED_TITLE } });
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
    expect([await db.evidence.count(), await db.blobs.count()]).toEqual([0, 0]);
    expect(await contents(db)).not.toContain('iPhone');
  });

  it('leaves what was chosen on this machine as it is', async () => {
    await writeChoice(db, 'reminders', { ...DEFAULT_REMINDERS, shortLeads: [7] });
    await importBackup(db, file, NOW);
    expect(await readChoice(db, 'reminders')).toMatchObject({ shortLeads: [7] });
  });

  it('takes nothing but choices from the settings of a file', async () => {
    const memory = { key: 'rules:news', value: { summaries: ['到别处登录'], phones: [], total: 1 } };
    const wrong = { key: 'reminders', value: { on: 'yes' } };
    for (const row of [memory, wrong, { key: '__proto__', value: { on: true } }, { key: 'ledger:x', value: [] }]) {
      const backup = { ...(await oldBackup(vault)), settings: [row] };
      expect(await importBackup(db, fileOf(backup), NOW)).toMatchObject({ ok: true });
    }
    expect(await db.settings.count()).toBe(0);
    expect((await db.memory.toArray()).map(({ key }) => key)).not.toContain('rules:news');
  });

  it('keeps the entries of the other device as they are, beside its own', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await addEvidence(db, [note('from here')], NOW);
    const before = await db.history.toArray();
    await importBackup(db, file, NOW + 10);
    const after = new Map((await db.history.toArray()).map((entry) => [entry.hash, entry]));
    for (const entry of [...before, ...(await vault.history.toArray())]) expect(after.get(entry.hash)).toEqual(entry);
  });

  it('tells two phones of an order apart, whatever number each machine gave them', async () => {
    const black = { title: '荣耀 Magic8', skuId: '1', quantity: 1 };
    const white = { title: '荣耀 Magic8', skuId: '2', quantity: 1 };
    const page = (...lines: (typeof black)[]) => report({ orders: [phoneOrder(reading({ lines }))] });
    const other = freshVault();
    await recordPage(other, page(white, black), NOW + 1, TODAY);
    await updateSays(other, ID, { nickname: '白的' }, TODAY);
    await recordPage(db, page(black, white), NOW, TODAY);
    await importBackup(db, await exportBackup(other, NOW), NOW);
    expect(await db.purchases.count()).toBe(2);
    expect((await getPurchase(db, `${KEY}/2`))?.purchase).toMatchObject({ line: white, says: { nickname: '白的' } });
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
