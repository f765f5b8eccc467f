/** Bytes; more where one reading asks for more. */
const SIZE = 2_200_000;

/**
 * Readers at work. Chromium's collector takes a reader with its file's stream while it waits for the disk, if nothing but who
 * waits holds it: the reading then never ends (seen in 156, about every other time the collector comes by).
 */
const atWork = new Set<ReadableStreamBYOBReader>();

/**
 * One piece of memory into which parts of a file are read, one after the other. What a browser makes anew for each reading
 * stays until its collector comes by: of a file of two gigabytes hundreds of megabytes.
 */
export class FileWindow {
  #memory = new ArrayBuffer(0);

  /** The bytes of the file in [from, to), or fewer where it ends before. They stand until the next reading, which awaits this one. */
  async read(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    const part = file.slice(from, to);
    const reader = byteReader(part);
    if (!reader) return new Uint8Array(await part.arrayBuffer());
    atWork.add(reader);
    try {
      return await this.#filled(reader, part.size);
    } finally {
      atWork.delete(reader);
    }
  }

  async #filled(reader: ReadableStreamBYOBReader, size: number): Promise<Uint8Array<ArrayBuffer>> {
    let memory = this.#memory.byteLength < size ? new ArrayBuffer(Math.max(size, SIZE)) : this.#memory;
    // Whoever reads has it; where that fails, it is lost.
    this.#memory = new ArrayBuffer(0);
    let filled = 0;
    while (filled < size) {
      const { value } = await reader.read(new Uint8Array(memory, filled, size - filled));
      if (!value || value.length === 0) throw new DOMException('the file has become shorter', 'NotReadableError');
      memory = value.buffer;
      filled += value.length;
    }
    await reader.cancel();
    this.#memory = memory;
    return new Uint8Array(memory, 0, filled);
  }
}

/** Older browsers read files into memory of their own only. */
function byteReader(part: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return part.stream().getReader({ mode: 'byob' });
  } catch {
    return undefined;
  }
}
