import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lendFocus } from '@/components/shared/lend-focus';

/**
 * A view that takes another's place is a page of its own to the buyer: the tab is named after it, and where the link that
 * led to it has gone with the old view, the keyboard goes on from the new one. `address`: what tells two phones apart.
 */
export function useViewAnnounced(word: string, address: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(address);
  useEffect(() => {
    document.title = `${word} · 购机保`;
    if (shown.current === address) return;
    shown.current = address;
    if (document.activeElement === document.body && main.current) lendFocus(main.current);
  }, [word, address]);
  return main;
}

/** The name of what the page shows, once that is known: ten phones in ten tabs are told apart. */
export function useTitle(name: string | undefined): void {
  useEffect(() => {
    if (name) document.title = `${name} · 购机保`;
  }, [name]);
}
