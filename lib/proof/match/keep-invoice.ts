import { updateSays } from '../../db/purchases/purchases';
import type { Outcome } from '../../db/store/outcome';
import type { Vault } from '../../db/store/schema';
import { addFile } from '../../evidence/add-file';
import type { CivilDate } from '../../model/dates';
import type { Purchase } from '../../model/purchase';
import type { Invoice } from '../invoice/invoice';
import { saysOf } from './invoice-says';

/** Keeps the file as it is beside the phone, by what it contains and only once, then what it says: the day, the seller in law, the IMEI. */
export async function keepInvoice(
  db: Vault,
  purchase: Purchase,
  file: File,
  invoice: Invoice,
  { now, today, keptWith }: { now: number; today: CivilDate; keptWith: string },
): Promise<Outcome<Purchase>> {
  const kept = await addFile(db, purchase, { content: file, name: file.name, kind: 'invoice' }, keptWith, now);
  if (!kept.ok) return kept;
  return updateSays(db, purchase.id, saysOf(invoice, purchase.says), today);
}
