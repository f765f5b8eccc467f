import { balanced } from '../../platforms/page/json';
import { stringLiteral, unescaped } from '../../platforms/tmall/fields/script-data';
import type { Context } from './context';
import { redactJson } from './redact-json';
import { redactName } from './redact-name';
import { redactDigits } from './redact-numbers';

/** Data that readers, present and future, may read. All other program text of a page is dropped. */
const MARKS = /mainOrders?|detailData|rawData|ORDER_CONFIG/;
/** A number as long as an order's: whatever holds one may be the orders' data after a redesign. */
const ORDER_NUMBER = /(?<![\d.])(?:\d{12,20}|\d{6}-\d{15})(?![\d.])/;
const ASSIGNED =
  /([A-Za-z_$][\w$]{0,40}(?:\.[A-Za-z_$][\w$]{0,40}){0,4})(\[\s*(?:'[\w-]{1,60}'|"[\w-]{1,60}")\s*\])?\s*=\s*(?=JSON\s*\.\s*parse\s*\(|[{['"])/g;
const MAX = 4_000_000;

/** The order data of an inline script as statements of the same form; `''` where there is none, or none that can be read. */
export function redactScript(context: Context, text: string): string {
  if (/^\s*[{[]/.test(text)) return bareData(context, text);
  if (!MARKS.test(text) && !ORDER_NUMBER.test(text)) return '';
  const statements: string[] = [];
  const finder = new RegExp(ASSIGNED);
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    const [whole, name = '', member = ''] = found;
    const at = found.index + whole.length;
    const value = valueAt(context, text, at, name + member);
    if (value === undefined) continue;
    finder.lastIndex = at + value.length;
    if (value.dummy !== undefined)
      statements.push(
        `${/[.[]/.test(name + member) ? '' : 'var '}${redactName(context, name)}${redactName(context, member)}=${value.dummy};`,
      );
  }
  if (statements.length > 0) context.replaced.script++;
  return statements.join('\n');
}

/** `<script type="application/json">`: data and nothing else. */
function bareData(context: Context, text: string): string {
  const dummy = MARKS.test(text) || ORDER_NUMBER.test(text) ? redactJson(context, text.trim()) : undefined;
  if (dummy === undefined) return '';
  context.replaced.script++;
  return inScript(dummy);
}

/** What is assigned: how long it is, and its dummy if it is order data. */
function valueAt(
  context: Context,
  text: string,
  at: number,
  name: string,
): { length: number; dummy: string | undefined } | undefined {
  const first = text[at];
  if (first === '{' || first === '[') {
    const json = balanced(text, at, MAX);
    if (json === undefined) return undefined;
    const dummy = isWanted(name, json) ? redactJson(context, json) : undefined;
    return { length: json.length, dummy: dummy && inScript(dummy) };
  }
  const literal = stringLiteral(text, at);
  if (literal === undefined) return undefined;
  const length = text.indexOf(literal, at) - at + literal.length + 1;
  if (first === 'J') {
    const json = unescaped(literal);
    const dummy = isWanted(name, json) ? redactJson(context, json) : undefined;
    return { length, dummy: dummy === undefined ? undefined : `JSON.parse('${escaped(dummy)}')` };
  }
  return { length, dummy: /ORDER_CONFIG/.test(name) ? `'${listOfIds(context, literal)}'` : undefined };
}

function isWanted(name: string, value: string): boolean {
  return MARKS.test(name) || /"(?:mainOrders?|orderSn|order_sn)"/.test(value) || ORDER_NUMBER.test(value);
}

/** JD's lists of numbers; what is no number (`currpin` is the buyer's login) leaves nothing behind. */
function listOfIds(context: Context, literal: string): string {
  return /^[\d,_-]*$/.test(literal) ? literal.replace(/\d{3,}/g, (run) => redactDigits(context, run)) : '';
}

/** No text in it may end the script or open a comment. */
function inScript(json: string): string {
  return json.replace(/<(?=[/!s])/gi, '\\u003c');
}

/** As the sites write it: ASCII only, so that no encoding can hurt it. */
function escaped(json: string): string {
  return json
    .replace(/\\/g, '\\\\')
    .replace(/["'/]/g, (sign) => `\\${sign}`)
    .replace(/<(?=[!s])/gi, '\\u003C')
    .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
