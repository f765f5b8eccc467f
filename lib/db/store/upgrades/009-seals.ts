import type { Upgrade } from './upgrade';

/** Tokens of time-stamp authorities, and what each device signed: they belong to the evidence and travel with it. */
export const seals: Upgrade = {
  version: 9,
  stores: { stamps: 'sum', signers: 'id' },
};
