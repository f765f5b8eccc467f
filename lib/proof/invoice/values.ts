import { type CivilDate, isCivilDate } from '../../model/dates';
import type { Fen } from '../../model/money';

/** `¥5,499.00`, `5499`, `-265.490000` -> fen. `undefined` where it is no amount, or has parts of a fen. */
export function readAmount(text: string | undefined): Fen | undefined {
  const plain = fold(text ?? '').replace(/[\s,]/g, '');
  const found = /^(-?)¥?(-?)(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(plain);
  if (!found) return undefined;
  const [, before, after, whole, part = ''] = found;
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen !== 0 && (before || after) ? -fen : fen;
}

/** Is nothing taxed? Such a column shows stars or words instead of an amount. */
export function isNoTax(text: string): boolean {
  return /^(?:\*{2,}|免税|不征税|零税率)$/.test(text.trim());
}

/** `2025年11月11日`, `2023-02-23 10:08:05`, `20200805` -> `YYYY-MM-DD`. */
export function readDate(text: string | undefined): CivilDate | undefined {
  const found = /((?:19|20)\d\d)\D{0,16}?(\d{1,2})\D{0,16}?(\d{1,2})(?!\d)/.exec(fold(text ?? ''));
  const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(text ?? '');
  const [, year = '', month = '', day = ''] = compact ?? found ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** Digits and letters of a tax id; `undefined` where the row is empty or only zeros, which specimens print. */
export function readTaxId(text: string | undefined): string | undefined {
  const id = fold(text ?? '')
    .replace(/\s/g, '')
    .toUpperCase();
  return /^(?!0+$)[0-9A-Z]{15,20}$/.test(id) ? id : undefined;
}

/** `1.00000000` -> `1`, `0.5` stays. As text: quantities are never counted with. */
export function readQuantity(text: string | undefined): string | undefined {
  const plain = fold(text ?? '').trim();
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

/** A name without the spaces at its ends; radicals that some fonts print for characters become those characters. */
export function readName(text: string | undefined): string | undefined {
  const name = radicalsToCharacters(text ?? '').trim();
  return name === '' ? undefined : name;
}

/** Kangxi and other compatibility characters (⾦ U+2FA6) are the same words in another code. */
export function radicalsToCharacters(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (char) => char.normalize('NFKC'));
}

/** Full-width letters, digits and signs as half-width ones, one for one: positions in the text stay. */
export function fold(text: string): string {
  return Array.from(radicalsToCharacters(text), (char) => {
    const plain = char === '￥' ? '¥' : char.normalize('NFKC');
    return plain.length === char.length ? plain : char;
  }).join('');
}
