import { useEffect } from 'preact/hooks';

/**
 * A list that draws only what is in view has to draw everything before it is printed. The browser's own command does not
 * wait for that, a button of ours does. `ready`: everything stands in the page and is wanted on paper.
 */
export function useWholePrint(ready: boolean, over: () => void): void {
  useEffect(() => {
    if (!ready) return;
    addEventListener('afterprint', over);
    print();
    return () => removeEventListener('afterprint', over);
  }, [ready]);
}
