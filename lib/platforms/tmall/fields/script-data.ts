import { at, balanced, parseJson } from '../../page/json';

/** A page of 100 orders has about 0.7 MB of it. */
const MAX = 4_000_000;

/** The texts of the inline scripts that mention all of `marks`. */
function scriptsWith(document: Document, marks: readonly string[]): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .filter((text) => marks.every((mark) => text.includes(mark)));
}

/** The variable `name` of the page, from the first script where it has the member `key`. */
export function pageVariable(document: Document, name: string, key: string): unknown {
  for (const script of scriptsWith(document, [name, key])) {
    const value = assigned(script, name);
    if (at(value, key) !== undefined) return value;
  }
  return undefined;
}

/**
 * The value a script gives to a variable: `var data = JSON.parse('{\"mainOrders\":…}')` (each character outside ASCII is
 * an escape, so the page's GBK cannot hurt it) or `var detailData = {…}`. `undefined` if it is not there or no JSON.
 */
function assigned(script: string, name: string): unknown {
  const start = new RegExp(`(?:^|[^\\w.$])${name}\\s{0,9}=\\s{0,9}(?=JSON\\s{0,9}\\.\\s{0,9}parse|\\{)`).exec(script);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  if (script[from] === '{') {
    const text = balanced(script, from, MAX);
    return text === undefined ? undefined : parseJson(text);
  }
  const literal = stringLiteral(script, from);
  return literal === undefined ? undefined : parseJson(unescaped(literal));
}

/** The inside of the first quoted string after `from`, still escaped. */
export function stringLiteral(script: string, from: number): string | undefined {
  const open = script.slice(from, from + 60).search(/['"`]/);
  if (open < 0) return undefined;
  const quote = script.charCodeAt(from + open);
  const start = from + open + 1;
  const end = Math.min(script.length, start + MAX);
  for (let i = start; i < end; i++) {
    const code = script.charCodeAt(i);
    if (code === 92) i++;
    else if (code === quote) return script.slice(start, i);
  }
  return undefined;
}

const SINGLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** What JavaScript makes of the inside of a string literal. */
export function unescaped(literal: string): string {
  return literal.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, four, two, one) => {
    const hex: string | undefined = four ?? two;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return SINGLE[one] ?? one;
  });
}
