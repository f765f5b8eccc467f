import { useEffect, useState } from 'preact/hooks';
import { type CaseView, caseHash, caseViewOf } from './case/case-view';

/** Which part of the vault is shown; it lives in the address, so that links from the popup and the back button work. */
export type View =
  | { name: 'phones' }
  | { name: 'phone'; id: string }
  | { name: 'add' }
  | { name: 'overview' }
  | { name: 'settings' }
  | CaseView;

/** `#/phone/jd%3A123%2F1` -> `{ name: 'phone', id: 'jd:123/1' }`; anything unknown is the list. */
export function viewOf(hash: string): View {
  const [, name = '', argument = ''] = hash.split('/');
  const inCase = caseViewOf(hash);
  if (inCase) return inCase;
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
  switch (view.name) {
    case 'phones':
      return '#/';
    case 'phone':
      return `#/phone/${encodeURIComponent(view.id)}`;
    case 'add':
    case 'overview':
    case 'settings':
      return `#/${view.name}`;
    default:
      return caseHash(view);
  }
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

export function isCaseView(view: View): view is CaseView {
  return view.name === 'case' || view.name === 'new-case' || view.name === 'cases' || view.name === 'handbook';
}
