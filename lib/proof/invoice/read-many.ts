import type { FileReading } from './read-file';

export interface Dropped {
  name: string;
  file: File;
}

export interface Read extends Dropped {
  reading: FileReading;
}

/**
 * Reads files one after the other, and gives the page a moment between them: a hundred dropped at once block nothing. The
 * libraries come with the first one.
 */
export async function* readMany(files: readonly File[], pause: () => Promise<void>): AsyncGenerator<Read> {
  const [{ readInvoiceFile }, { browserTools }] = await Promise.all([import('./read-file'), import('./browser-tools')]);
  for (const file of files) {
    await pause();
    yield {
      name: file.name,
      file,
      reading: await readInvoiceFile(new Uint8Array(await file.arrayBuffer()), browserTools),
    };
  }
}
