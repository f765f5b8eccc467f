import type { Objection } from './objection';
import { OF_FAULTS } from './of-faults';
import { OF_GOODS } from './of-goods';
import { OF_MONEY } from './of-money';

const ALL = { ...OF_FAULTS, ...OF_GOODS, ...OF_MONEY };

export type ObjectionId = keyof typeof ALL;

export const OBJECTIONS: Readonly<Record<ObjectionId, Objection>> = ALL;
