import type { Upgrade } from './upgrade';

/** Disputes: by phone, and by what is due next. */
export const cases: Upgrade = {
  version: 3,
  stores: { cases: 'id, purchaseId, [status+nextOn]' },
};
