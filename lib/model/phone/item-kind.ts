import * as z from 'zod/mini';

export const ItemKind = z.enum([
  'phone',
  'used-phone',
  'feature-phone',
  'accessory',
  'service',
  'card',
  'other-device',
  'unknown',
]);
/** What an order line is. The law covers the first three alike. */
export type ItemKind = z.infer<typeof ItemKind>;

/** What a title and its spec say about an item. `isPhone`: one of the three kinds of handset. */
export interface ItemVerdict {
  kind: ItemKind;
  isPhone: boolean;
  brand?: string;
  /** `iPhone 17 Pro Max`, without brand, storage and colour. */
  model?: string;
  /** `256GB`, `12GB+256GB`. */
  storage?: string;
  color?: string;
  /** 0..1, for ordering and for telling the user, not a probability. */
  confidence: number;
}
