import type { CivilDate, Moment } from '../../../../model/dates';
import { simplified } from '../../../../model/words/simplified';
import { textOf } from '../../../page/text';
import { signedIn } from '../../../parcels/parcel';
import { momentOn } from '../../../parcels/times';

const OPEN = '.ant-popover-open';
const MAX_EVENTS = 200;

/** What the small box over 查看物流 says, and the order whose button it hangs on. */
export interface OpenRecord {
  box: Element;
  signedAt: Moment;
}

/**
 * The record of a parcel opens at the end of the page, outside every order. The button it belongs to is marked as open
 * (antd's way, not published for this page); where that is not one button in one order, the record is nobody's.
 */
export function openRecord(
  document: Document,
  boxes: readonly Element[],
  today: CivilDate | undefined,
): OpenRecord | undefined {
  const shown = [...document.querySelectorAll('.ant-popover:not(.ant-popover-hidden)')].filter(
    (popover) => popover.querySelector('[class*="expressId"]') !== null,
  );
  const buttons = [...document.querySelectorAll(OPEN)].filter((button) => button.querySelector(OPEN) === null);
  const [record, button] = [shown[0], buttons[0]];
  if (shown.length !== 1 || buttons.length !== 1 || !record || !button) return undefined;
  if (!/查看物流|物流/.test(simplified(textOf(button, 60))) || /包裹\s?[2-9]/.test(textOf(record, 4000)))
    return undefined;
  const box = boxes.find((one) => one.contains(button));
  const events = [...record.querySelectorAll('li')].slice(0, MAX_EVENTS).map((row) => {
    const words = textOf(row, 600);
    return { at: momentOn(words, today), words };
  });
  const signedAt = signedIn(events);
  return box && signedAt ? { box, signedAt } : undefined;
}
