import { addEvidence } from '../../db/evidence/store-evidence';
import { updateSays } from '../../db/purchases/purchases';
import type { Outcome } from '../../db/store/outcome';
import type { Vault } from '../../db/store/schema';
import type { CivilDate } from '../../model/dates';
import type { Purchase } from '../../model/purchase';
import type { Invoice } from '../invoice/invoice';
import { saysOf } from './invoice-says';

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  xml: 'application/xml',
  zip: 'application/zip',
  eml: 'message/rfc822',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Keeps the file as it is beside the phone, then what it says: the day, the seller in law, the IMEI. */
export async function keepInvoice(
  db: Vault,
  purchase: Purchase,
  file: File,
  invoice: Invoice,
  { now, today }: { now: number; today: CivilDate },
): Promise<Outcome<Purchase>> {
  const ending = /\.([a-z]{3,4})$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  await addEvidence(
    db,
    [
      {
        orderKey: purchase.orderKey,
        purchaseId: purchase.id,
        kind: 'invoice',
        method: 'added-by-hand',
        mime: MIMES[ending] ?? 'application/octet-stream',
        name: file.name.slice(0, 200),
        content: file,
      },
    ],
    now,
  );
  return updateSays(db, purchase.id, saysOf(invoice, purchase.says), today);
}
