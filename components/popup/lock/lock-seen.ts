import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LockSeen } from '@/lib/db/lock/open-first-rows';

/** How the vault stands with its lock, for whatever of the popup shows or asks something. */
export const LockContext = createContext<LockSeen | undefined>(undefined);

/** Nothing can be answered or changed just now. */
export const useIsLocked = (): boolean => useContext(LockContext)?.locked === true;

/** No name of a phone may be seen. */
export function useHidesNames(): boolean {
  const seen = useContext(LockContext);
  return seen?.locked === true && seen.hideNames;
}
