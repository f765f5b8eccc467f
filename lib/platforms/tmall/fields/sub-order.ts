/**
 * The number of one line (SUB), only from addresses that are known to carry it: after-sales, snapshot and guarantee card.
 * Complaint, invoice, logistics and the H5 snapshot carry the number of the whole order (MAIN).
 */
const CARRIERS: readonly RegExp[] = [
  /\/\/refund2?\.(?:taobao|tmall)\.com\/[^?#]{1,80}\?(?:[^#]{0,300}&)?(?:bizOrderId|tradeId)=(\d{15,20})(?!\d)/i,
  /\/tradeSnap\.htm\?(?:[^#]{0,300}&)?trade_?id=(\d{15,20})(?!\d)/i,
  /\/trade_snap\.htm\?(?:[^#]{0,300}&)?trade_?id=(\d{15,20})(?!\d)/i,
  /\/security_card\.htm\?(?:[^#]{0,300}&)?bizOrderId=(\d{15,20})(?!\d)/i,
];
const NAMES = ['after-sales link', 'snapshot link', 'snapshot link', 'guarantee card'];

/** The SUB that the links of one item row state, and which kind of link stated it. */
export function subOrderIn(urls: readonly (string | undefined)[]): { id: string; via: string } | undefined {
  for (const [i, carrier] of CARRIERS.entries()) {
    for (const url of urls) {
      const id = url === undefined ? undefined : carrier.exec(url.slice(0, 2000))?.[1];
      if (id !== undefined) return { id, via: NAMES[i] ?? 'link' };
    }
  }
  return undefined;
}

/**
 * A bare number of inline data, as text, if it cannot be a rounded one: a page that went through `JSON.parse` prints
 * `4800000004001001000` for `…1234`, and a number printed so equals its own rounding.
 */
export function exactNumber(digits: string | undefined): string | undefined {
  return digits !== undefined && /^\d{15,20}$/.test(digits) && String(Number(digits)) !== digits ? digits : undefined;
}
