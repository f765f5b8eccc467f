/** Bytes as they come, cut at line ends. */
export class LineSplitter {
  #parts: Uint8Array[] = [];
  /** Bytes of the line that has not ended yet. */
  open = 0;

  *add(chunk: Uint8Array): Generator<Uint8Array> {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      this.#keep(chunk.subarray(from, end));
      yield this.rest();
      from = end + 1;
    }
    this.#keep(chunk.slice(from));
  }

  /** The line that has not ended, which is then done. */
  rest(): Uint8Array {
    const [first, ...more] = this.#parts;
    const line = first && more.length === 0 ? first : joined(this.#parts, this.open);
    this.#parts = [];
    this.open = 0;
    return line;
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.open += part.length;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
