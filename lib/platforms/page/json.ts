/**
 * Reading data that a page wrote into its own scripts. The isolated world cannot see the page's variables, so the text
 * of the `<script>` is read. No schema library here: content scripts must stay small, and a reader picks a few fields
 * out of a large foreign object. Each accessor is total; anything of the wrong type is absent.
 */

/** The balanced `{…}` or `[…]` that starts at or after `from`; `undefined` if it never closes within `max` characters. */
export function balanced(text: string, from: number, max = 4_000_000): string | undefined {
  const open = text.slice(from).search(/[{[]/);
  if (open < 0) return undefined;
  const start = from + open;
  const end = Math.min(text.length, start + max);
  let depth = 0;
  let inString = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 92) i++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) depth++;
    else if ((code === 125 || code === 93) && --depth === 0) return text.slice(start, i + 1);
  }
  return undefined;
}

/** `JSON.parse` that keeps long numbers whole: `"id":4800000001000001234` becomes a string. `undefined` if it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(quoteLongNumbers(text));
  } catch {
    return undefined;
  }
}

/** Ids have 18-19 digits; `JSON.parse` would round them. Strings are left as they are. */
function quoteLongNumbers(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

/** `at(data, 'mainOrders', 0, 'id')`: own properties only, so `__proto__` leads nowhere. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string, or a number that is exact, as text. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Digits of an id, or nothing: `-1` and `0` mean "none" on these platforms. */
export function asId(value: unknown): string | undefined {
  const text = asText(value);
  return text && /^\d{1,30}$/.test(text) && !/^0+$/.test(text) ? text : undefined;
}

/** A positive whole number written as number, string or `{ count }`. */
export function asCount(value: unknown): number | undefined {
  const text = asText(value) ?? asText(at(value, 'count'));
  const count = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(count) && count >= 1 && count <= 99_999 ? count : undefined;
}
