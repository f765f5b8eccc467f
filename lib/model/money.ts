/** Integer CNY 0.01. Money is never a float here: 0.1 + 0.2 yuan must be 30 fen. */
export type Fen = number;

const YUAN = /(-?)\s*[¥￥]?\s*(-?)(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?(?!\d)/;

/**
 * The first amount of yuan in a text, as fen: `总额 ¥1,099.00` -> 109900, `-￥23.00` -> -2300.
 * `undefined` where there is no number (`待发布`, the presale price of JD).
 */
export function yuanToFen(text: string): Fen | undefined {
  const found = YUAN.exec(text.replace(/，/g, ','));
  if (!found) return undefined;
  const [, before, after, whole = '', part = ''] = found;
  const fen = Number(whole.replace(/,/g, '')) * 100 + Number(part.padEnd(2, '0'));
  return before || after ? -fen : fen;
}

/** `109900` -> `¥1,099.00`, for people. */
export function formatFen(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const yuan = Math.trunc(Math.abs(fen) / 100).toLocaleString('en-US');
  return `${sign}¥${yuan}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
