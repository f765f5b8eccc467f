const BARE = /"#(\d+)"/g;

/** A number too large for JavaScript, to be written bare into JSON, as Alibaba's servers do. */
export function bare(digits: string): string {
  return `#${digits}`;
}

/** JSON text with the marked numbers bare. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(BARE, '$1');
}

/** The JSON as the pages carry it: in a single-quoted string, ASCII only, quotes and slashes escaped. */
export function quotedJson(value: unknown): string {
  const inner = jsonText(value)
    .replace(/\\/g, '\\\\')
    .replace(/["/]/g, '\\$&')
    .replace(/'/g, "\\'")
    .replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `'${inner}'`;
}
