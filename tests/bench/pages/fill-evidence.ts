import type { Vault } from '../../../lib/db/store/schema.ts';
import type { EvidenceRecord } from '../../../lib/model/evidence.ts';

/** Different pictures, and different notes: all items are one of them. */
const PICTURES = 60;
const NOTES = 400;
const BATCH = 1000;

/** What notes say; the words that are searched for stand in some of them. */
const SAID = [
  '客服说三天内答复',
  '屏幕右上角有一道划痕',
  '电池只剩百分之八十',
  '维修站说要寄回原厂',
  '快递员当面激活了',
];
const KINDS = ['screenshot', 'photo', 'chat', 'invoice', 'repair-sheet'] as const;

interface Content {
  mime: string;
  sha256: string;
  bytes: number;
}

/** So many items of the phones that are there: pictures of orders, and every tenth a note. As the records lie, without a chain. */
export async function fillEvidence(db: Vault, count: number): Promise<void> {
  const pictures = await stored(db, await Promise.all(Array.from({ length: PICTURES }, (_, i) => picture(i))));
  const notes = await stored(
    db,
    Array.from({ length: NOTES }, (_, i) => note(i)),
  );
  const phones = await db.purchases.toArray();
  for (let from = await db.evidence.count(); from < count; from += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, count - from) }, (_, i): EvidenceRecord => {
      const n = from + i;
      const phone = phones[n % phones.length];
      const content = (n % 10 === 0 ? notes[n % NOTES] : pictures[n % PICTURES]) ?? pictures[0];
      if (!phone || !content) throw new Error('no phones');
      return {
        id: crypto.randomUUID(),
        orderKey: phone.orderKey,
        purchaseId: phone.id,
        kind: n % 10 === 0 ? 'note' : (KINDS[n % KINDS.length] ?? 'photo'),
        method: 'added-by-hand',
        name: `${SAID[n % SAID.length]}（${n}）`,
        takenAt: 1_790_000_000_000 + n * 60_000,
        ...content,
      };
    });
    await db.evidence.bulkAdd(records);
  }
}

/** An order's picture, or nearly: a page of small text on white. */
async function picture(i: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(990, 420);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 990, 420);
  pen.font = '14px sans-serif';
  for (let line = 0; line < 18; line++) {
    pen.fillStyle = `hsl(${(i * 37 + line * 11) % 360} 60% 35%)`;
    pen.fillText(`${i}-${line} ${SAID.join('，')} ¥${(i + 1) * (line + 7)}.00`, 12, 20 + line * 22);
  }
  return canvas.convertToBlob({ type: 'image/webp', quality: 1 });
}

const note = (i: number) => new Blob([`${SAID[i % SAID.length]}。第 ${i} 次记下。`], { type: 'text/plain' });

async function stored(db: Vault, blobs: readonly Blob[]): Promise<Content[]> {
  return Promise.all(
    blobs.map(async (blob) => {
      const bytes = await blob.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      await db.blobs.put({ sha256, bytes });
      return { mime: blob.type, sha256, bytes: blob.size };
    }),
  );
}
