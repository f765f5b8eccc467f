/** Why an archive, or an entry of it, is not read. */
export type ZipFault = 'broken' | 'hostile' | 'too-big' | 'encrypted';

export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface ZipEntry {
  name: string;
  /** Bytes when inflated, as the archive says; `read` holds it to that. */
  size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * For what is too big for memory. Stops with a {@link ZipError} as soon as the entry is longer than it said.
   * What is written may be overwritten as soon as that is done.
   */
  pipeTo(sink: WritableStream<Uint8Array>): Promise<void>;
}
