import { useEffect, useState } from 'preact/hooks';

/** Milliseconds. Some notices count all phones, which would take the database from what the page is opened for. */
const LATER = 250;

/** Whether the notices above a page may begin to look whether there is something to say. */
export function useNoticesLater(): boolean {
  const [now, setNow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setNow(true), LATER);
    return () => clearTimeout(timer);
  }, []);
  return now;
}
