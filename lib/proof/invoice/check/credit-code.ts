const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The check character of a 统一社会信用代码 (GB 32100-2015). Some codes in real use fail it: a reason to look again, never
 * to refuse.
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const char of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
