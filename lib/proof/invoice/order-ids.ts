/** Order numbers in a remark: `订单号:300012345678`, `淘宝订单2600123456789012345`, `231110-123456789012345` (拼多多). */
export function findOrderIds(text: string): string[] {
  const named = [...text.matchAll(/订单(?:编?号码?)?\s*[:：为]?\s*(\d{6}-\d{15}|\d{10,25})(?!\d)/g)].map(
    ([, id = '']) => id,
  );
  const pinduoduo = [...text.matchAll(/(?<!\d)(\d{6}-\d{15})(?!\d)/g)].map(([, id = '']) => id);
  return [...new Set([...named, ...pinduoduo])];
}
