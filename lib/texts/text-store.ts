import { type DBSchema, openDB } from 'idb';
import { closed, opened } from '../db/evidence/bytes/stored-form';
import type { Vault } from '../db/store/schema';

/**
 * The words inside of kept files, to find them by. They are read from the evidence and can be read again, so they are no
 * evidence, stand in no chain and no backup, and lie in a database of their own, in the same form as the bytes they are of.
 */

interface Tables extends DBSchema {
  texts: { key: string; value: { sha256: string; words: ArrayBuffer } };
}

const NAME = 'goujibao-texts';

/** An open store; `close` it when its page or its work ends. */
export async function openTexts(vault: Vault) {
  const db = await openDB<Tables>(NAME, 1, {
    upgrade: (made) => {
      made.createObjectStore('texts', { keyPath: 'sha256' });
    },
  });
  return {
    /** Sums of the files whose words are known, also where there were none. */
    known: async (): Promise<Set<string>> => new Set(await db.getAllKeys('texts')),
    put: async (sha256: string, text: string): Promise<void> => {
      await db.put('texts', { sha256, words: await closed(vault, new TextEncoder().encode(text)) });
    },
    /** Words by the sum of their file, in small letters and one width; those that cannot be read are left out. */
    all: async (): Promise<Map<string, string>> => {
      const texts = new Map<string, string>();
      for (const { sha256, words } of await db.getAll('texts')) {
        const text = await opened(vault, words).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => '',
        );
        if (text) texts.set(sha256, text.normalize('NFKC').toLowerCase());
      }
      return texts;
    },
    forget: async (sums: readonly string[]): Promise<void> => {
      const change = db.transaction('texts', 'readwrite');
      await Promise.all([...sums.map((sum) => change.store.delete(sum)), change.done]);
    },
    close: (): void => db.close(),
  };
}

export type Texts = Awaited<ReturnType<typeof openTexts>>;
