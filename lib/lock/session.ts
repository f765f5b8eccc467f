import { browser } from 'wxt/browser';
import type { LockRow, LockState } from './lock-row';

/**
 * The key of an open vault, where all pages of ours and the background find it: `storage.session` is in the browser's
 * memory and on no disk, goes with the browser, and no web page or content script can read it.
 */
const KEY = 'open-lock';
const MINUTE = 60_000;

/** Chrome's offscreen document, which draws pictures, has no storage: it is lent what the background finds there. */
const session = () => (browser as Partial<typeof browser>).storage?.session;

export interface OpenLock {
  keyId: string;
  /** The data key, in hexadecimal digits. */
  key: string;
  /** Epoch milliseconds of the last time somebody did something here. */
  usedAt: number;
  minutes: LockRow['minutes'];
  /** Changes with the lock's own, so that every page hears of it. */
  state: LockState;
}

/** `undefined` when locked: also once nobody has done anything for so long. A clock that was put back locks, too. */
export async function readOpen(now: number): Promise<OpenLock | undefined> {
  const open = await stored();
  return open && !isIdle(open, now) ? open : undefined;
}

/** Is there a key that should be gone? */
export async function isPastDue(now: number): Promise<boolean> {
  const open = await stored();
  return open !== undefined && isIdle(open, now);
}

let lent: OpenLock | undefined;

/** For a document without storage, each time it is given work; it goes with the document. */
export function lendOpen(open: OpenLock | undefined): void {
  lent = open;
}

async function stored(): Promise<OpenLock | undefined> {
  const area = session();
  if (!area) return lent;
  // Nobody but us writes to this area.
  return (await area.get(KEY))[KEY] as OpenLock | undefined;
}

function isIdle({ usedAt, minutes }: OpenLock, now: number): boolean {
  const idle = now - usedAt;
  return minutes > 0 && (idle >= minutes * MINUTE || idle < -MINUTE);
}

const write = (open: OpenLock): Promise<void> => browser.storage.session.set({ [KEY]: open });

export const writeOpen = (open: OpenLock): Promise<void> => inTurn(() => write(open));

/** Locks: no page of ours can read what is encrypted any more. */
export const forgetOpen = (): Promise<void> => inTurn(() => browser.storage.session.remove(KEY));

/** Somebody is at work. */
export const stillUsed = (now: number): Promise<void> => change(now, { usedAt: now });

/** What a change of the lock changes for an open vault. */
export const changeOpen = (now: number, patch: { state?: LockState; minutes?: OpenLock['minutes'] }): Promise<void> =>
  change(now, patch);

function change(now: number, patch: Partial<OpenLock>): Promise<void> {
  return inTurn(async () => {
    const open = await readOpen(now);
    if (open) await write({ ...open, ...patch });
  });
}

/** One after the other in all pages of ours: who wrote a key that he had read before it was locked would open it again. */
const inTurn = (work: () => Promise<void>): Promise<void> => navigator.locks.request(KEY, work);

/** Calls back whenever the vault was opened or locked, or its lock changed. @returns what ends it */
export function watchOpen(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) changed();
  };
  session()?.onChanged.addListener(listener);
  return () => session()?.onChanged.removeListener(listener);
}
