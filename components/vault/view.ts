import { useEffect, useState } from 'preact/hooks';

/** Which part of the vault is shown; it lives in the address, so that links from the popup and the back button work. */
export type View =
  | { name: 'phones' }
  | { name: 'phone'; id: string }
  | { name: 'add' }
  | { name: 'overview' }
  | { name: 'settings' };

/** `#/phone/jd%3A123%2F1` -> `{ name: 'phone', id: 'jd:123/1' }`; anything unknown is the list. */
export function viewOf(hash: string): View {
  const [, name = '', argument = ''] = hash.split('/');
  if (name === 'phone' && argument) {
    try {
      return { name, id: decodeURIComponent(argument) };
    } catch {
      return { name: 'phones' };
    }
  }
  return name === 'add' || name === 'overview' || name === 'settings' ? { name } : { name: 'phones' };
}

export function hashOf(view: View): string {
  if (view.name === 'phones') return '#/';
  return view.name === 'phone' ? `#/phone/${encodeURIComponent(view.id)}` : `#/${view.name}`;
}

export function useView(): View {
  const [view, setView] = useState(() => viewOf(location.hash));
  useEffect(() => {
    const follow = () => setView(viewOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return view;
}
