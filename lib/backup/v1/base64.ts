/** What browsers have of their own since Chrome 140 and Firefox 133; it is a dozen times faster. */
interface Native {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** `undefined` for a text that is no Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const { fromBase64: native } = Uint8Array as Native;
    if (native) return native.call(Uint8Array, text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}
