/** WebCrypto writes r and s side by side, each of 32 bytes; openssl reads a DER sequence of two numbers. */
export function toDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2;
  const both = [...derNumber(raw.subarray(0, half)), ...derNumber(raw.subarray(half))];
  return Uint8Array.from([0x30, both.length, ...both]);
}

function derNumber(bytes: Uint8Array): number[] {
  let first = 0;
  while (first < bytes.length - 1 && bytes[first] === 0) first += 1;
  const plain = [...bytes.subarray(first)];
  const positive = (plain[0] ?? 0) > 0x7f ? [0, ...plain] : plain;
  return [0x02, positive.length, ...positive];
}

/** `undefined` where the bytes are not exactly such a sequence, written the one way DER allows. */
export function fromDer(der: Uint8Array, half = 32): Uint8Array<ArrayBuffer> | undefined {
  const raw = new Uint8Array(2 * half);
  let at = 2;
  for (const end of [half, 2 * half]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    const plain = number[0] === 0 ? number.subarray(1) : number;
    if (der[at] !== 0x02 || length === 0 || plain.length > half) return undefined;
    raw.set(plain, end - plain.length);
    at += 2 + length;
  }
  const again = toDer(raw);
  return again.length === der.length && again.every((byte, index) => byte === der[index]) ? raw : undefined;
}
