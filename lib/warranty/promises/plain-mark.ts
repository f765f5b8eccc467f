import { foldedMark } from '../../model/words/service-mark';

const NUMERAL = /([一二两三四五六七八九十百]{1,5})(?=天|日|个月|年|小时)/g;
const DIGITS = '零一二三四五六七八九';

/** A mark as it can be matched: full-width forms and blanks gone, numerals as digits, trade-ins dropped. */
export function plainMark(mark: string): string {
  return foldedMark(mark)
    .replace(/([一二两三四五六七八九\d]+)年半/g, (_, years: string) => `${12 * toNumber(years) + 6}个月`)
    .replace(/半年/g, '6个月')
    .replace(NUMERAL, (numeral) => String(toNumber(numeral)));
}

/** `十五` -> 15, `一百八十` -> 180, `两` -> 2. Up to 999. */
function toNumber(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit = 0;
  for (const sign of numeral.replace('两', '二')) {
    if (sign === '百' || sign === '十') {
      total += (digit || 1) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return total + digit;
}
