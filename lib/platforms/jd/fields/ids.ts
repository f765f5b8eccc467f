import { simplified } from '../../../model/words/simplified';
import { parameters } from '../../page/links';

/** 10-12 digits; since 2026-05 also 16 (they begin with 35), both in one account. */
export const ORDER_ID = /^\d{10,20}$/;

/** The text if it is an order number, alone or after its prefix: `idUrl340000000001` -> `340000000001`. */
export function asOrderId(text: string | null | undefined, prefix = ''): string | undefined {
  const id = text?.trim() ?? '';
  if (!id.startsWith(prefix)) return undefined;
  const digits = id.slice(prefix.length);
  return ORDER_ID.test(digits) ? digits : undefined;
}

/** The number beside the words `订单号：` in a text. */
export function orderIdInText(text: string): string | undefined {
  return /订单(?:编号|号)?\s*[:：]?\s*(\d{10,20})(?!\d)/.exec(simplified(text))?.[1];
}

/** The number in a text that holds just one of that form. */
export function onlyOrderId(text: string): string | undefined {
  const found = new Set(text.match(/(?<![\d-])\d{10,20}(?![\d-])/g));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The order number in an address: `?orderid=` on the PC pages, `?orderId=` and `?deal_id=` elsewhere. */
export function orderIdInUrl(url: URL): string | undefined {
  for (const [name, value] of parameters(url)) {
    if (/^(orderid|deal_id|dealid)$/i.test(name)) return asOrderId(value);
  }
  return undefined;
}
