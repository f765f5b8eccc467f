/**
 * An address taken apart; `undefined` where it is none. `URL.canParse` and `URL.parse` came to Chrome with 120 and 126.
 *
 * @param base absolute, for what is relative
 */
export function addressOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
