/** Text as people save it: UTF-8, or as Windows in China writes it; `undefined` for what is neither. */
export function decodeText(bytes: AllowSharedBufferSource): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  return undefined;
}
