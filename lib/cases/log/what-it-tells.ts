import type { SaysPatch } from '../../db/purchases/purchases';
import type { CaseOutcome, CaseRecord, LogEntry } from '../../model/case';
import type { BuyerSays } from '../../model/purchase';

type Told = Pick<LogEntry, 'kind' | 'on' | 'text'>;

/**
 * What an entry says about the phone itself, so that days in repair, an exchange and a phone that went back for its money are counted
 * without being typed in twice.
 */
export function patchOf(
  { kind, on, text }: Told,
  { repairs = [], exchangedOn, state }: BuyerSays,
  { entries }: Pick<CaseRecord, 'entries'>,
): SaysPatch | undefined {
  if (kind === 'repair-sent') {
    if (repairs.some(({ sent }) => sent === on)) return undefined;
    const fault = text.trim().slice(0, 300);
    return { repairs: [...repairs, { sent: on, ...(fault ? { fault } : {}) }], state: 'in-repair' };
  }
  if (kind === 'repair-back') {
    const open = repairs.findLast(({ returned, sent }) => returned === undefined && sent <= on);
    return open && { repairs: repairs.map((one) => (one === open ? { ...one, returned: on } : one)), state: 'in-use' };
  }
  if (kind === 'exchanged' && (exchangedOn === undefined || exchangedOn < on)) return { exchangedOn: on };
  // Money alone is no return: a part of the price may have been given back.
  const wentBack = entries.some(({ kind: other }) => other === 'sent-back' || other === 'arrived-back');
  if (kind === 'refunded' && wentBack && state !== 'returned') return { state: 'returned' };
  return undefined;
}

const ENDS: Partial<Record<CaseOutcome['kind'], LogEntry['kind']>> = {
  repaired: 'repair-back',
  exchanged: 'exchanged',
  refunded: 'refunded',
};

/** How a case ended says as much, where the log has not said it already. */
export function patchOfOutcome(
  { kind, on }: CaseOutcome,
  says: BuyerSays,
  record: Pick<CaseRecord, 'entries'>,
): SaysPatch | undefined {
  const entry = ENDS[kind];
  if (!entry || record.entries.some((other) => other.kind === entry)) return undefined;
  return patchOf({ kind: entry, on, text: '' }, says, record);
}
