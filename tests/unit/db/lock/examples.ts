import { openDB } from 'idb';
import { browser } from 'wxt/browser';
import { writePlan } from '@/lib/backup/auto/plan';
import { addEntry, startCase } from '@/lib/cases/store/cases';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { setLock } from '@/lib/db/lock/lock';
import { holdBack, waitingRows } from '@/lib/db/orders/waiting';
import { queuePicture } from '@/lib/db/pictures/picture-jobs';
import { updateSays } from '@/lib/db/purchases/purchases';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { Vault } from '@/lib/db/store/schema';
import { filled, ID } from '../../backup/examples';
import { NOW, phoneOrder, reading, report, TODAY } from '../examples';

/** The fewest that a lock may have: tests make many. */
export const ROUNDS = 600_000;
export const PASSPHRASE = '我家的口令 2026';
export const CHOICES = { minutes: 15, hideNames: false } as const;

/** What the buyer typed, in every place there is for it. None of it may be found on a locked disk. */
export const TYPED = [
  '妈妈的手机',
  '352099001761481',
  '屏幕右上角有一道印子',
  '小店维修单号9981',
  '客服在电话里承认',
  '拍到的划痕特写',
  '他们说三天内答复',
  '存备份的口令abc',
  '等着点头的小店',
  '网页被放大过',
];

/** A vault with something of everything and words in every place that takes them. */
export async function typedVault(): Promise<Vault> {
  const db = await filled();
  const says = {
    imei: '352099001761481',
    note: '屏幕右上角有一道印子',
    repairs: [{ sent: '2026-11-15', returned: '2026-11-16', where: '小店维修单号9981' }],
  };
  await updateSays(db, ID, says, TODAY);
  const [item] = await db.evidence.toArray();
  if (!item) throw new Error('no evidence');
  const marks = [{ at: 192, note: '客服在电话里承认' }];
  await noteEvidence(db, [item.id], { title: '拍到的划痕特写', marks }, NOW);
  const opened = await startCase(db, { id: ID, orderKey: item.orderKey }, 'screen', NOW);
  const said = { kind: 'answered', on: TODAY, stage: 'seller', channel: 'phone', text: '他们说三天内答复' } as const;
  await addEntry(db, opened.id, said, TODAY, NOW);
  await writePlan(db, { everyDays: 7, keep: 10, passphrase: '存备份的口令abc' });
  const held = phoneOrder(reading({ orderId: '350000009999', shop: { name: '等着点头的小店' } }));
  await db.transaction('rw', db.memory, () => holdBack(db, report({ orders: [held] }), [held], NOW));
  const drawing = { markup: '<p/>', width: 10, height: 10, scale: 1, images: [], remarks: ['网页被放大过'] };
  const sent = { orderKey: item.orderKey, snapshot: drawing, url: 'https://order.jd.com/another', takenAt: NOW };
  if ((await queuePicture(db, sent, NOW)) !== 'queued') throw new Error('no job');
  return db;
}

/** What can be read of a vault, with everything there is in it; derived words for searching left out. */
export async function readable(db: Vault): Promise<string> {
  const { orders, purchases, evidence, evidenceSays, history, cases, pictureJobs, memory } = db;
  const tables = [orders, purchases, evidence, evidenceSays, history, cases, pictureJobs];
  const rows = await Promise.all(tables.map((t) => t.toArray()));
  return canonicalJson([rows, await memory.get('backup-plan'), await waitingRows(db).toArray()]);
}

/** Writes rows past the lock, as a release did that knew less of it. */
export async function putPlain(name: string, rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const raw = await openDB(name);
  try {
    for (const [table, some] of Object.entries(rows)) for (const row of some) await raw.put(table, row);
  } finally {
    raw.close();
  }
}

/** Everything as it lies on the disk, as text; bytes as Latin letters. */
export async function onDisk(name: string): Promise<string> {
  const raw = await openDB(name);
  try {
    const rows: unknown[] = [];
    for (const table of raw.objectStoreNames) rows.push(...(await raw.getAll(table)));
    return JSON.stringify(rows, (_, value: unknown) => {
      if (value instanceof ArrayBuffer) return Buffer.from(value).toString('utf8');
      return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
    });
  } finally {
    raw.close();
  }
}

export const found = (disk: string): string[] => TYPED.filter((word) => disk.includes(word));

/** The browser was closed and opened again: nothing is left but the disk. */
export async function restarted(db: Vault): Promise<Vault> {
  await browser.storage.session.clear();
  return reopened(db);
}

/** Another page, or the worker that is woken again. */
export function reopened(db: Vault): Vault {
  db.close();
  return new Vault(db.name);
}

export async function withLock(db: Vault): Promise<Vault> {
  const set = await setLock(db, PASSPHRASE, CHOICES, Date.now(), ROUNDS);
  if (!set.ok) throw new Error(set.reason);
  return db;
}
