import type { Fen } from '../../../model/money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** `伍仟肆佰玖拾玖圆整` -> 549900, `（负数）壹圆贰角叁分` -> -123. `undefined` where it is no amount in capitals. */
export function readCapitals(text: string): Fen | undefined {
  const plain = text.replace(/\s/g, '').replaceAll('元', '圆').replaceAll('正', '整').replaceAll('貳', '贰');
  const found =
    /(负)?\D{0,3}?((?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)圆)?(?:零?([壹贰叁肆伍陆柒捌玖])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?(整)?$/.exec(
      plain,
    );
  if (!found || !(found[2] || found[3] || found[4])) return undefined;
  const part = (char: string | undefined) => Math.max(0, DIGITS.indexOf(char ?? '零'));
  const fen = yuan(found[2]?.slice(0, -1) ?? '') * 100 + part(found[3]) * 10 + part(found[4]);
  return /^\(?（?负/.test(plain) ? -fen : fen;
}

/** `壹亿贰仟万零叁`: a section of up to four digits before each 亿 and 万. */
function yuan(text: string): number {
  let [all, section, digit] = [0, 0, 0];
  for (const char of text) {
    const unit = UNITS[char];
    if (DIGITS.includes(char)) digit = DIGITS.indexOf(char);
    else if (unit) {
      section += (digit || 1) * unit;
      digit = 0;
    } else {
      const scale = char === '亿' ? 1e8 : 1e4;
      all = char === '亿' ? (all + section + digit) * scale : all + (section + digit) * scale;
      section = digit = 0;
    }
  }
  return all + section + digit;
}
