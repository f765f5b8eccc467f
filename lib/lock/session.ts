import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { LockRow, type LockState } from './lock-row';

/**
 * The key of an open vault, where all pages of ours and the background find it: `storage.session` is in the browser's
 * memory and on no disk, goes with the browser, and no web page or content script can read it.
 */
const KEY = 'open-lock';
const MINUTE = 60_000;

const OpenLock = z.strictObject({
  keyId: LockRow.shape.keyId,
  /** The data key. */
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Epoch milliseconds of the last time somebody did something here. */
  usedAt: z.number(),
  minutes: LockRow.shape.minutes,
  /** Changes with the lock's own, so that every page hears of it. */
  state: LockRow.shape.state,
});
export type OpenLock = z.infer<typeof OpenLock>;

/** `undefined` when locked: also once nobody has done anything for so long. A clock that was put back locks, too. */
export async function readOpen(now: number): Promise<OpenLock | undefined> {
  const parsed = OpenLock.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!parsed.success) return undefined;
  const { usedAt, minutes } = parsed.data;
  const idle = now - usedAt;
  return minutes > 0 && (idle >= minutes * MINUTE || idle < -MINUTE) ? undefined : parsed.data;
}

export const writeOpen = (open: OpenLock): Promise<void> => browser.storage.session.set({ [KEY]: open });

/** Locks: no page of ours can read what is encrypted any more. */
export const forgetOpen = (): Promise<void> => browser.storage.session.remove(KEY);

/** Somebody is at work. */
export async function stillUsed(now: number): Promise<void> {
  const open = await readOpen(now);
  if (open) await writeOpen({ ...open, usedAt: now });
}

/** What a change of the lock changes for an open vault. */
export async function changeOpen(
  now: number,
  patch: { state?: LockState; minutes?: OpenLock['minutes'] },
): Promise<void> {
  const open = await readOpen(now);
  if (open) await writeOpen({ ...open, ...patch });
}

/** Calls back whenever the vault was opened or locked, or its lock changed. @returns what ends it */
export function watchOpen(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
