const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * The text of an XML file by its byte order mark, else by the encoding it declares, else as UTF-8. `undefined` where the
 * bytes are not in that encoding: half a name is worse than none.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const label = byMark(bytes) ?? declared(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return DECLARED.exec(head)?.[1]?.toLowerCase();
}
