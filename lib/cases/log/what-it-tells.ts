import type { SaysPatch } from '../../db/purchases/purchases';
import type { LogEntry } from '../../model/case';
import type { BuyerSays } from '../../model/purchase';

/** What an entry says about the phone itself, so that days in repair and an exchange are counted without being typed in twice. */
export function patchOf({ kind, on, text }: LogEntry, { repairs = [], exchangedOn }: BuyerSays): SaysPatch | undefined {
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
  return undefined;
}
