import { NO_DEADLINE, type Purchase } from '@/lib/model/purchase';
import { NOW } from '../examples';

/** The order of the tests of merging's parts. */
export const KEY = 'jd:350000000000';

/** A phone of that order, at its place in it and told from the others by the number of its ware. */
export const phone = (number: string, skuId: string, fields: Partial<Purchase> = {}): Purchase => ({
  id: `${KEY}/${number}`,
  orderKey: KEY,
  platform: 'jd',
  line: { title: `荣耀 Magic${skuId}`, skuId, quantity: 1 },
  kind: 'phone',
  confidence: 0.9,
  says: {},
  shelf: 'active',
  nextDeadline: NO_DEADLINE,
  addedAt: NOW,
  updatedAt: NOW,
  ...fields,
});
