/**
 * The check page as one file, as the extension carries it (see `lib/build/check-file.ts`). It is never opened from here, where no
 * inline script may run: a copy of it goes into every package.
 */
export const CHECK_FILE = 'check-file.html';

/** Its bytes. Rejects where the extension's own file cannot be read: an update is just being installed. */
export async function readCheckFile(): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/${CHECK_FILE}`);
  if (!response.ok) throw new Error(`no ${CHECK_FILE}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
