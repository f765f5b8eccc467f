import { useEffect, useState } from 'preact/hooks';
import { type CaseView, caseHash, caseViewOf } from './case/case-view';

/** Which part of the vault is shown; it lives in the address, so that links from the popup and the back button work. */
export type View =
  | { name: 'phones' }
  | { name: 'phone'; id: string }
  /** The one page to hand over a counter. */
  | { name: 'counter'; id: string }
  | { name: 'add' }
  | { name: 'overview' }
  /** All evidence of all phones. */
  | { name: 'evidence' }
  | { name: 'settings' }
  | { name: 'privacy' }
  /** An address that leads nowhere: it is said, instead of showing something else. */
  | { name: 'unknown' }
  | CaseView;

const OF_PHONE = ['phone', 'counter'] as const;
const PLAIN = ['add', 'overview', 'evidence', 'settings', 'privacy'] as const;

/** `#/phone/jd%3A123%2F1` -> `{ name: 'phone', id: 'jd:123/1' }`; what stands behind a `?` is not ours. */
export function viewOf(hash: string): View {
  const path = hash.split('?', 1)[0] ?? '';
  const inCase = caseViewOf(path);
  if (inCase) return inCase;
  const [, name = '', argument = '', ...more] = path.split('/');
  if (name === '' && !argument) return { name: 'phones' };
  const ofPhone = OF_PHONE.find((known) => known === name);
  if (ofPhone && argument && more.length === 0) {
    try {
      return { name: ofPhone, id: decodeURIComponent(argument) };
    } catch {
      return { name: 'unknown' };
    }
  }
  const plain = PLAIN.find((known) => known === name);
  return plain && !argument ? { name: plain } : { name: 'unknown' };
}

export function hashOf(view: View): string {
  if (isCaseView(view)) return caseHash(view);
  if (view.name === 'phones' || view.name === 'unknown') return '#/';
  return 'id' in view ? `#/${view.name}/${encodeURIComponent(view.id)}` : `#/${view.name}`;
}

export function isCaseView(view: View): view is CaseView {
  return view.name === 'case' || view.name === 'new-case' || view.name === 'cases' || view.name === 'handbook';
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
