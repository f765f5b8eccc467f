import { isKnownPart, NAME_PART } from '../known-names';
import { LATIN } from '../vocabulary';
import type { Context } from './context';
import { redactMarkup } from './redact-markup';
import { redactName } from './redact-name';
import { redactDigits, redactFen, redactUnix, redactYuan } from './redact-numbers';
import { isToken, looksLikeUrl, redactUrl } from './redact-url';
import { redactPersonal, redactText } from './text/redact-text';

const TOKEN = /\s+|"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;
const TIME = /time|date|created|modified|gmt/i;
const MONEY = /amount|price|fee|money|total|paid|discount/i;
/** Members whose value is a word of the page's own program. */
const CODES = /^(?:style|type|root|action|visible|tradeStatus)$/;
/** Members that name somebody: what they hold is nobody's label, even where it looks like one. */
const PERSON =
  /^(?!.*(?:text|status|state|title|label|button|btn|tip|type|url|link))\w*(?:receiver|consignee|contact|recipient|linkman|addressee|realname|user_?name|nick|signer|courier)\w*$/i;
const MAX_DEPTH = 4;

/**
 * JSON in the same shape, token by token: brackets, `true`, `null` and the names of members stay, every string and every
 * number becomes a dummy. It can be parsed afterwards. `undefined` if it cannot be read as JSON: then none of it is kept.
 */
export function redactJson(context: Context, json: string, depth = 0): string | undefined {
  let out = '';
  let key = '';
  TOKEN.lastIndex = 0;
  for (let at = 0; at < json.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(json)?.[0];
    if (token === undefined) return undefined;
    const end = TOKEN.lastIndex;
    if (token.startsWith('"')) {
      const value = parsed(token);
      if (value === undefined) return undefined;
      const isKey = /^\s*:/.test(json.slice(end, end + 40));
      if (isKey) key = value;
      out += JSON.stringify(isKey ? redactKey(context, value) : redactString(context, key, value, depth));
    } else out += /^-?\d/.test(token) ? redactNumber(context, key, token) : token;
    TOKEN.lastIndex = end;
  }
  return isJson(out) ? out : undefined;
}

/** Long ids as names of members (`orderItemInfo_<order>_<item>`) are mapped as they are everywhere. */
function redactKey(context: Context, key: string): string {
  if (!/^[\w$.-]{1,80}$/.test(key) || isToken(key)) return redactText(context, key);
  for (const part of key.match(NAME_PART) ?? []) if (!isKnownPart(part)) context.candidates.seeKey(part);
  return redactName(context, key);
}

function redactString(context: Context, key: string, value: string, depth: number): string {
  if (CODES.test(key) && /^[A-Za-z_]{1,40}\d{0,2}$/.test(value)) return redactCode(context, value);
  if (PERSON.test(key)) return redactPersonal(context, value);
  if (TIME.test(key)) {
    const unix = redactUnix(context, value);
    if (unix !== undefined) return unix;
  }
  if (MONEY.test(key) && /^\d{1,9}$/.test(value)) return redactBareAmount(context, value);
  if (looksLikeUrl(value)) return redactUrl(context, value);
  if (/^\s*[{[]/.test(value) && depth < MAX_DEPTH) {
    const inner = redactJson(context, value, depth + 1);
    if (inner !== undefined) return inner;
  }
  return redactMarkup(context, value);
}

/** `TRADE_FINISHED`: a state's code. Whatever else stands there is a name. */
function redactCode(context: Context, value: string): string {
  return LATIN.has(value) ? value : redactName(context, value);
}

function redactNumber(context: Context, key: string, token: string): string {
  const sign = token.startsWith('-') ? '-' : '';
  const digits = token.slice(sign.length);
  if (!/^\d+$/.test(digits)) return /e/i.test(digits) ? '0' : sign + redactYuan(context, digits);
  const unix = TIME.test(key) ? redactUnix(context, digits) : undefined;
  if (unix !== undefined) return unix;
  // A whole number is fen on Pinduoduo; elsewhere any consistent dummy will do.
  if (MONEY.test(key) && digits.length < 10) return sign + redactFen(context, digits);
  return sign + redactDigits(context, digits);
}

/** `"899"` is yuan or fen: the one of them that the page shows somewhere. */
function redactBareAmount(context: Context, digits: string): string {
  const { dummies } = context;
  if (dummies.listening) return redactDigits(context, digits);
  const isFen = !dummies.knowsFen(Number(digits) * 100) && dummies.knowsFen(Number(digits));
  return isFen ? redactFen(context, digits) : redactYuan(context, digits);
}

function parsed(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
