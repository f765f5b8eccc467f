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

const SCRATCH = ['backup.zip', 'backup.age', 'again.zip', 'restore.zip', 'package.zip'] as const;
type Scratch = (typeof SCRATCH)[number];
/** A download of them is over by then. */
const HOUR = 3_600_000;

/**
 * A file of the extension's own, from where it is saved: two gigabytes do not stand in memory until somebody has chosen
 * where they go. The one of the time before is overwritten. Where the browser has no such files, a Blob.
 */
export async function scratchFile(name: Scratch = 'backup.zip'): Promise<Target> {
  try {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(name, { create: true });
    return 'createWritable' in handle ? inFolder(folder, name) : inMemory();
  } catch {
    return inMemory();
  }
}

/** Takes away what is left of earlier work: a backup that is not locked must not lie about. `all`: now, whatever its age. */
export async function clearScratch(now: number, all = false): Promise<void> {
  try {
    const folder = await navigator.storage.getDirectory();
    for (const name of SCRATCH) {
      const handle = await folder.getFileHandle(name).catch(() => undefined);
      const file = await handle?.getFile();
      if (file && (all || Math.abs(now - file.lastModified) > HOUR)) await folder.removeEntry(name);
    }
  } catch {
    // No such files in this browser, or one is being written: the next time, then.
  }
}
