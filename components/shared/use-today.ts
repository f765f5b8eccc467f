import { useEffect, useState } from 'preact/hooks';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';

/** Today in Asia/Shanghai. A page left open over midnight moves on by itself, also after the machine slept. */
export function useToday(now: () => number = Date.now): CivilDate {
  const [today, setToday] = useState(() => civilDateOf(now()));
  useEffect(() => {
    const look = () => setToday(civilDateOf(now()));
    const timer = setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  return today;
}
