import { useEffect } from 'preact/hooks';
import { stillUsed } from '@/lib/lock/session';

/** Milliseconds. More often than this nobody needs to know. */
const EVERY = 20_000;
/** Somebody types, points, scrolls or listens. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'timeupdate'] as const;

/** A long work that somebody waits for: a backup, a film being taken in. */
const WORK = '[aria-busy="true"], progress';

/** While this page is used, or works for somebody, the vault stays open. */
export function useStillUsed(): void {
  useEffect(() => {
    let told = 0;
    const sign = () => {
      const now = Date.now();
      if (Math.abs(now - told) < EVERY) return;
      told = now;
      void stillUsed(now).catch(() => undefined);
    };
    // Captured: what a player tells does not rise.
    for (const name of SIGNS) addEventListener(name, sign, { capture: true, passive: true });
    const working = setInterval(() => document.querySelector(WORK) && sign(), EVERY);
    return () => {
      clearInterval(working);
      for (const name of SIGNS) removeEventListener(name, sign, { capture: true });
    };
  }, []);
}
