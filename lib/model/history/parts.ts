import * as z from 'zod/mini';
import { EvidenceRecord } from '../evidence';
import { EvidenceSays } from '../evidence-says';
import { OrderLine, OrderReading } from '../order';
import { Verdict } from '../page-report';
import { BuyerSays, OrderRecord, Purchase, Source } from '../purchase';

/** What entries of a history say, part by part. */

const sha256 = EvidenceRecord.shape.sha256;

/** Of `told`: the first part; then one {@link ToldLine} for each phone. */
export const TellingHead = z.strictObject({
  source: Source,
  /** `lines` is empty: they are parts of their own, so that one phone can be deleted without the other. */
  order: OrderReading,
  otherLines: z.int(),
  /** The page shows this order in a second box. */
  again: z.exactOptional(z.literal(true)),
  /** The order was read by half. */
  half: z.exactOptional(z.literal(true)),
});
export type TellingHead = z.infer<typeof TellingHead>;

const { isPhone: _isPhone, ...verdict } = Verdict.shape;
export const ToldLine = z.strictObject({
  /** The number this phone has in the order's record on the device that saw it. */
  number: z.int().check(z.gte(1), z.lte(999)),
  line: OrderLine,
  verdict: z.strictObject(verdict),
});
export type ToldLine = z.infer<typeof ToldLine>;

/** Which phone of an order is meant: by the id it had, and by what it was known by. */
export const PhoneName = z.strictObject({
  id: Purchase.shape.id,
  lineId: OrderLine.shape.lineId,
  itemId: OrderLine.shape.itemId,
  skuId: OrderLine.shape.skuId,
  title: OrderLine.shape.title,
  spec: OrderLine.shape.spec,
});
export type PhoneName = z.infer<typeof PhoneName>;

/** Field by field; `null` takes back. */
const patchOf = <S extends Readonly<Record<string, z.ZodMiniType>>>(shape: S) => {
  const fields = Object.entries(shape).map(([name, field]) => [name, z.nullable(field)]);
  return z.partial(z.strictObject(Object.fromEntries(fields) as { [K in keyof S]: z.ZodMiniNullable<S[K]> }));
};
export const Said = z.strictObject({ phone: PhoneName, says: patchOf(BuyerSays.shape) });
export const Named = z.strictObject({ phone: PhoneName });

export const Purged = z.strictObject({
  /** What is left of the phone: the numbers to know it again by. */
  phone: Purchase,
  /** What is left of the order, where this was its last phone. */
  order: z.exactOptional(OrderRecord),
  /** Clock of the deletion: a phone restored after it is not purged. */
  of: z.int(),
  /** Parts of other entries that went with it. */
  drops: z.array(sha256).check(z.maxLength(5000)),
});
export type Purged = z.infer<typeof Purged>;

export const Removed = z.strictObject({
  evidenceId: EvidenceRecord.shape.id,
  sha256,
  /** Clock of what it followed: a phone, or an item, that was taken out of the bin after it is not removed. */
  of: z.int(),
  /** The item itself was in the bin, and did not go with its phone. */
  alone: z.exactOptional(z.literal(true)),
});
export type Removed = z.infer<typeof Removed>;

export const Noted = z.strictObject({ evidenceId: EvidenceRecord.shape.id, says: patchOf(EvidenceSays.shape) });
export type Noted = z.infer<typeof Noted>;

export const Exported = z.union([
  z.strictObject({ evidenceId: EvidenceRecord.shape.id }),
  /** An evidence package: how many items, and the sum of its list of sums, which fixes all of it. */
  z.strictObject({ package: sha256, items: z.int() }),
  /** Everything, as a file or into the buyer's folder. */
  z.strictObject({ backup: z.enum(['file', 'folder']) }),
]);
export type Exported = z.infer<typeof Exported>;

/** The end of the chain of version 1 that this device kept before. */
export const Began = z.strictObject({ ledger: z.exactOptional(z.strictObject({ seq: z.int(), hash: sha256 })) });
