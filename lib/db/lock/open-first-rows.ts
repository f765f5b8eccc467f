import { fromHex } from '../../lock/bytes';
import { dataKeys } from '../../lock/data-keys';
import { aesKey, unseal } from '../../lock/gcm';
import type { LockRow } from '../../lock/lock-row';
import { readOpen } from '../../lock/session';
import type { CaseRecord } from '../../model/case';
import { placeOf } from './place';

/** The popup reads rows as they lie on the disk: what is encrypted in them is opened here, without Dexie. */

/** What the popup shows of the lock. */
export interface LockSeen {
  locked: boolean;
  /** Locked, no name is shown. */
  hideNames: boolean;
}

type Sealed<T> = T & { sealed?: Uint8Array<ArrayBuffer> };

export interface RowOpener {
  seen: LockSeen;
  /** The row whole; as it lies where it cannot be opened. */
  open<T extends object>(table: string, key: string, row: T): Promise<T>;
}

/** @param lock as it lies on the disk; `undefined` where there is none, and then nothing is encrypted */
export async function rowOpener(lock: LockRow | undefined, now: number): Promise<RowOpener | undefined> {
  if (!lock) return undefined;
  const open = await readOpen(now);
  const words = open?.keyId === lock.keyId ? await wordsKey(open.key) : undefined;
  return {
    seen: { locked: words === undefined, hideNames: lock.hideNames },
    open: async <T extends object>(table: string, key: string, row: T): Promise<T> => {
      const { sealed, ...rest } = row as Sealed<T>;
      const plain = words && sealed && (await unseal(words, sealed, placeOf(table, key)));
      return plain ? ({ ...rest, ...(JSON.parse(new TextDecoder().decode(plain)) as object) } as T) : row;
    },
  };
}

const wordsKey = async (key: string): Promise<CryptoKey> => aesKey((await dataKeys(fromHex(key))).words);

/** What the disputes say is next, by dispute. */
export async function nextWordsOf(opener: RowOpener, cases: readonly CaseRecord[]): Promise<Map<string, string>> {
  const opened = await Promise.all(cases.map((one) => opener.open('cases', one.id, one)));
  return new Map(opened.flatMap(({ id, nextWords }) => (nextWords === undefined ? [] : [[id, nextWords] as const])));
}
