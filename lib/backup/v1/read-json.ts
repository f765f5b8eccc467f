import { recordedCase } from '../../db/cases/recorded-case';
import { brokenAt, sha256Hex } from '../../db/evidence/ledger';
import { isShowable } from '../../db/evidence/mime';
import { recordedEntry } from '../../db/history/recorded-entry';
import { entriesOf } from '../../db/merge/entries';
import { NO_SEALS } from '../../db/merge/merge-seals';
import { isOwnOrder, ownAddresses } from '../../db/orders/of-platform';
import type { Outcome } from '../../db/store/outcome';
import type { Purchase } from '../../model/purchase';
import type { SoundBackup } from '../check-contents';
import { DAMAGED, no } from '../open-backup';
import { fromBase64 } from './base64';
import { Backup, BackupHead, chainAt, MAX_BYTES, VERSION } from './format';

/** What a file of version 1 brings, with the bytes, which stand in the JSON itself. */
export type OldBackup = SoundBackup & { blobs: readonly Original[] };

interface Original {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a file of version 1, or whatever else somebody chose. Nothing is stored. */
export async function readOldBackup(file: Blob): Promise<Outcome<OldBackup>> {
  if (file.size > MAX_BYTES) return no(`文件太大（超过 ${MAX_BYTES / 1024 / 1024} MB）。`);
  let data: unknown;
  try {
    // A file saved anew in another encoding is no text of ours: its letters are not guessed.
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
  } catch {
    return no('这个文件读不出来，可能没有下载完整，或被改动过。');
  }
  const head = BackupHead.safeParse(data);
  if (!head.success) return no('这不是购机保的备份文件。');
  if (head.data.version > VERSION) return no('这份备份来自更新的版本，请先升级购机保。');
  if (head.data.version !== VERSION) return no(`不认识这种备份格式（版本 ${head.data.version}）。`);
  const backup = parsed(data);
  if (!backup) return no('备份里有一项不合规格（嵌套太深）。');
  if (!backup.success) return no(`备份里有一项不合规格（${placeOf(backup.error.issues[0]?.path)}）。`);
  return check(backup.data);
}

/** `undefined` where a hostile file is nested deeper than anything can be looked through. */
function parsed(data: unknown): ReturnType<typeof Backup.safeParse> | undefined {
  try {
    return Backup.safeParse(data);
  } catch {
    return undefined;
  }
}

async function check(backup: Backup): Promise<Outcome<OldBackup>> {
  const orders = new Set(backup.orders.map(({ key }) => key));
  const purchases = new Set(backup.purchases.map(({ id }) => id));
  const items = new Set(backup.evidence.map(({ id }) => id));
  if (
    orders.size < backup.orders.length ||
    purchases.size < backup.purchases.length ||
    items.size < backup.evidence.length
  )
    return no('备份里有重复的记录。');
  if (hasLostItsLetters(backup)) return no('备份里的文字坏了，可能被用别的编码另存过。');
  if (backup.orders.some((order) => !isOwnOrder(order))) return no('备份里有一张订单的订单号与记录不符。');
  if (backup.purchases.some(({ id, orderKey }) => !orders.has(orderKey) || !id.startsWith(`${orderKey}/`)))
    return no('备份里有一台手机找不到它的订单。');
  if (backup.evidence.some(({ orderKey }) => !orders.has(orderKey))) return no('备份里有一份凭证找不到它的订单。');
  if (backup.evidence.some((item) => !isShowable(item))) return no('备份里有一份凭证的格式不是图片。');

  const broken = await brokenAt(backup.ledger);
  if (broken) return no(`备份里的存证链在第 ${broken.seq} 环断开，文件被改动过。`);
  const linked = new Map(backup.ledger.map((entry) => [entry.evidenceId, entry]));
  for (const { id, sha256 } of backup.evidence) {
    const entry = linked.get(id);
    if (entry?.sha256 !== sha256 || entry.action === 'removed') return no('备份里有一份凭证不在存证链上。');
  }
  const blobs = await checkBlobs(backup);
  return blobs.ok ? { ok: true, value: { ...toOther(backup), blobs: blobs.value } } : blobs;
}

/** Saved anew after it was read in another encoding: signs for what could not be read stand in the place of words. One of them a page may show itself. */
function hasLostItsLetters({ purchases }: Backup): boolean {
  const lost = purchases.filter(({ line }) => /\uFFFD.*\uFFFD/.test(line.title) && !/[\u4e00-\u9fff]/.test(line.title));
  return lost.length > 0 && lost.length * 2 >= purchases.length;
}

async function checkBlobs(backup: Backup): Promise<Outcome<Original[]>> {
  const blobs = new Map<string, Original>();
  for (const { sha256, base64 } of backup.blobs) {
    const bytes = fromBase64(base64);
    if (!bytes || (await sha256Hex(bytes)) !== sha256)
      return no(`备份里有一份凭证的内容与它的指纹不符（${sha256.slice(0, 12)}…），${DAMAGED}`);
    blobs.set(sha256, { sha256, bytes });
  }
  for (const { sha256, bytes } of backup.evidence) {
    if (blobs.get(sha256)?.bytes.byteLength !== bytes)
      return no(`备份里缺少一份凭证的内容（${sha256.slice(0, 12)}…）。`);
  }
  return { ok: true, value: [...blobs.values()] };
}

/** Each order as the first entry of its history; the chain of the items as a proof of its own. */
function toOther({ orders, purchases, evidence, ledger, cases = [], settings }: Backup): SoundBackup {
  const phones = new Map<string, Purchase[]>(orders.map(({ key }) => [key, []]));
  for (const purchase of purchases) phones.get(purchase.orderKey)?.push(purchase);
  const byId = new Map(purchases.map((purchase) => [purchase.id, purchase]));
  const known = new Set(purchases.filter(({ shelf }) => shelf !== 'deleted').map(({ orderKey }) => orderKey));
  const history = orders
    .filter(({ key }) => (phones.get(key)?.length ?? 0) > 0)
    .map((order) => recordedEntry(ownAddresses(order), phones.get(order.key) ?? []));
  const others = settings.flatMap(({ key, value }) => chainAt(key, value) ?? []).map(({ entries }) => entries);
  const chains = [...(ledger.length > 0 ? [ledger] : []), ...others];
  return {
    other: {
      history: entriesOf([...history, ...cases.flatMap((record) => recordedCase(record, byId.get(record.purchaseId)))]),
      evidence: evidence.filter(({ orderKey }) => known.has(orderKey)),
      seen: new Map(),
    },
    chains,
    settings,
    seals: NO_SEALS,
  };
}

/** `orders`, 3, `placedAt` -> `orders[3].placedAt` */
function placeOf(path: readonly PropertyKey[] | undefined): string {
  return (path ?? [])
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`))
    .join('');
}
