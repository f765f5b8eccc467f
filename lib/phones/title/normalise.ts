import { simplified } from '../../model/words/simplified';

/** Longest part of a title that is looked at. Real ones end at 120 characters; what is longer is bait or a description. */
const LONGEST = 240;

/** Default-ignorable, format and control characters: zero widths, bidi marks, soft hyphens, variation selectors. */
const INVISIBLE = String.raw`[\p{DI}\p{Cf}\p{Cc}\ufffd]`;
/** Few titles hold anything but these, and the pattern above is made of tables that take a millisecond to build. */
const UNSUSPECTED = /^[ -~\xb7\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
/** Of these every one has one width and one spelling. */
const PLAIN = /^[ -~\xb7\u3001-\u3003\u3005-\u3011\u4e00-\u9fff]*$/;
let invisible: RegExp | undefined;

function withoutInvisible(text: string): string {
  if (UNSUSPECTED.test(text)) return text;
  invisible ??= new RegExp(INVISIBLE, 'gu');
  return text.replace(invisible, '');
}

/** White space that NFKC does not make a plain blank. */
const BREAK = /[\t-\r\x85\u1680\u2028\u2029]/g;

/** Brand names sellers misspell on purpose, to be found by people who mistype; one group for each right spelling. */
const MISSPELT =
  /\b(?:([o0]pp[0o]|[o0]p[o0]p(?=[ra\d])|0p[po])|(v[io]v[0ioea](?![a-z]{3})|v1vo)|(iqq?[0o]{2}|iqq?[0o](?![a-z]{2}|[0o])|i[o0]{2}q|ic[o0]{2}|ip[o0]{2}(?!d)|lq[o0]{2}|i[o0]qq?(?![a-z]{2}))|(lphone|iphnoe|iphon(?!e))|(hua?wel|hauwei|huawie))|(iph[0o]ne)|((?<!le)[nm]ov[eo](?=[ \d])|nowa(?=\d)|navo(?=[ \d]))|((?<=\d)por(?![a-z]))/g;
/** Where one of them may begin, and is not written right: nearly no title has any, and most name such a brand. */
const SUSPECT =
  /\b(?:(?!oppo)[o0]p|(?!vivo)v[io1]v|(?!iqoo)iq|i[o0c]|ip[o0]|lph|lq|hua?wel|hauw|huawi)|iph(?!one)|(?<!le)[nm]ov[eo][ \d]|nowa\d|navo[ \d]|\dpor/;
const RIGHT = ['oppo', 'vivo', 'iqoo', 'iphone', 'huawei', 'iphone', 'nova', 'pro'];

function respell(wrong: string, ...groups: unknown[]): string {
  return RIGHT[groups.findIndex((group) => group !== undefined)] ?? wrong;
}

/**
 * One spelling for what looks alike: full and half width, letter case, traditional characters, invisible ones, white space
 * and well-known misspellings of brands. Its only white space is the blank, so patterns need no `\s`, which costs an engine ten times as
 * much to compile. The result is about {@link LONGEST} characters long at most, whatever came in.
 */
export function normalise(raw: string): string {
  const text = simplified(folded(raw)).toLowerCase();
  const bare = (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
  return SUSPECT.test(bare) ? bare.replace(MISSPELT, respell) : bare;
}

function folded(raw: string): string {
  if (raw.length <= LONGEST && PLAIN.test(raw)) return raw;
  const visible = withoutInvisible(raw.slice(0, 16 * LONGEST).replace(BREAK, ' '));
  return visible.slice(0, LONGEST).normalize('NFKC').slice(0, LONGEST);
}
