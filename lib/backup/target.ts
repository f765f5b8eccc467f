/** Where a file is written piece by piece, and read back from. */
export interface Target {
  open(): Promise<WritableStream<Uint8Array<ArrayBuffer>>>;
  /** What was written, once the stream is closed. */
  file(): Promise<Blob>;
}

const TYPE = 'application/zip';

/** A Blob, whose pieces a browser may keep on the disk. */
export function inMemory(): Target {
  let pieces: Blob[] = [];
  return {
    open: async () => {
      pieces = [];
      return new WritableStream({
        write(chunk) {
          pieces.push(new Blob([chunk]));
        },
      });
    },
    file: async () => new Blob(pieces, { type: TYPE }),
  };
}

/** A file of a folder: one the user picked, or the extension's own. */
export function inFolder(folder: FileSystemDirectoryHandle, name: string): Target {
  return {
    open: async () => (await folder.getFileHandle(name, { create: true })).createWritable(),
    file: async () => {
      const file = await (await folder.getFileHandle(name)).getFile();
      return file.slice(0, file.size, TYPE);
    },
  };
}

const SCRATCH = 'backup.zip';

/**
 * A file of the extension's own, from where it is saved: two gigabytes do not stand in memory until somebody has chosen
 * where they go. The one of the time before is overwritten. Where the browser has no such files, a Blob.
 */
export async function scratchFile(name = SCRATCH): Promise<Target> {
  try {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: true });
    return 'createWritable' in handle ? inFolder(folder, name) : inMemory();
  } catch {
    return inMemory();
  }
}
