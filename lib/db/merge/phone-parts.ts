import * as z from 'zod/mini';
import { type HistoryEntry, hasPhoneWords } from '../../model/history/entry';
import { PhoneName, ToldLine } from '../../model/history/parts';
import { pieceId, pieceOf } from '../../model/order-key';
import { Purchase } from '../../model/purchase';
import { nameOf, phoneNamed } from '../history/phone-name';
import { readPart } from '../history/read-part';
import { isTombstone } from '../history/steps';
import { matchLines } from '../orders/match-lines';
import { piecesOfLine } from '../orders/pieces';

const Spoken = z.object({ phone: PhoneName });

/**
 * The parts of an order's entries that hold something of one phone. With `whole`, all that hold anything of the order: it
 * was the last phone.
 */
export function partsOfPhone(
  entries: readonly HistoryEntry[],
  phone: Purchase,
  phones: readonly Purchase[],
  whole: boolean,
): string[] {
  return entries.flatMap((entry) => {
    if (!hasPhoneWords(entry.kind)) return [];
    return entry.parts.filter(
      (_, index) => entry.texts[index] !== null && (whole || isOf(entry, index, phone, phones)),
    );
  });
}

function isOf(entry: HistoryEntry, index: number, phone: Purchase, phones: readonly Purchase[]): boolean {
  if (entry.kind === 'told') {
    const told = index === 0 ? undefined : readPart(entry, ToldLine, index);
    return told !== undefined && isLineOf(matchLines(phones, [{ ...told, source: '' }])[0], phone, phones);
  }
  if (entry.kind === 'recorded') {
    const recorded = index === 0 ? undefined : readPart(entry, Purchase, index);
    const found = recorded && phoneNamed(phones, nameOf(recorded));
    return recorded && pieceOf(recorded.id) === 1
      ? isLineOf(found, phone, phones)
      : found !== undefined && found === phone;
  }
  const said = readPart(entry, Spoken, index);
  return said !== undefined && phoneNamed(phones, said.phone) === phone;
}

/** Does this line hold nothing but the phone? Its other pieces live by the same words. */
function isLineOf(first: Purchase | undefined, phone: Purchase, phones: readonly Purchase[]): boolean {
  if (first?.id !== pieceId(phone.id, 1)) return false;
  return piecesOfLine(phones, phone).every((piece) => piece === phone || isTombstone(piece));
}
