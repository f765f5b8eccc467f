import { useEffect, useRef } from 'preact/hooks';

/** Keeps what was written when its page is left, or hidden behind the form it is for: nobody writes a complaint twice. */
export function useKeepOnLeave(changed: boolean, keep: () => void): void {
  const latest = useRef({ changed, keep });
  latest.current = { changed, keep };
  useEffect(() => {
    const leave = () => {
      if (latest.current.changed) latest.current.keep();
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, []);
}
