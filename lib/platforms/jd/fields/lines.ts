import type { OrderLine } from '../../../model/order';
import { present } from '../../page/text';
import type { Trail } from '../../reading/trail';
import { pieces, shown } from './shown-text';

/** More than an order of JD can hold. */
export const MAX_LINES = 100;

/** Items without a name get one later by script. */
export interface Lines {
  lines: OrderLine[];
  unnamed: number;
}

export interface Titles {
  titles: string[];
  unnamed: number;
}

interface Parts {
  title: string;
  quantity: number | undefined;
  spec?: string;
  unitPrice?: number | undefined;
  skuId: string | undefined;
  promises: string[];
}

/** A line of what was found. Where no number stands beside an item it is one piece, and `via` says that this is assumed. */
export function lineOf({ title, quantity, spec, unitPrice, skuId, promises }: Parts, trail: Trail): OrderLine {
  if (quantity === undefined) trail.note('quantity', 'assumed');
  const marks = promises.length > 0 ? promises : undefined;
  return { title, quantity: quantity ?? 1, ...present({ spec, unitPrice, skuId, promises: marks }) };
}

/** `x2`, `×2`, `共 2 件`, `2`; else the first piece of text that is nothing but such a number. */
export function countIn(element: Element | null | undefined): number | undefined {
  if (!element) return undefined;
  const digits =
    /(?:[xX×*] *|共 *|^)(\d{1,5})(?=$|\D)(?! *[-.])/.exec(shown(element, 40))?.[1] ??
    pieces(element)
      .join('\n')
      .match(/^\s*[xX×*]?\s*(\d{1,5})\s*$/m)?.[1];
  const count = Number(digits);
  return count >= 1 ? count : undefined;
}
