import type { Tab } from '../e2e/harness/tab.ts';

/** A page of ours in a state worth looking at. */
export interface State {
  name: string;
  /** Of the extension; `{id}` is a phone's. */
  path: string;
  /** CSS pixels. */
  widths: readonly number[];
  /** How many of the cast are stored; absent = all. */
  phones?: number;
  /** The phone whose page it is, by a word of its title. */
  of?: string;
  /** What is done before it is looked at. */
  act?: (tab: Tab) => Promise<void>;
}

const ALL = [320, 390, 1280, 1920];
const click = (selector: string) => (tab: Tab) =>
  tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

export const STATES: readonly State[] = [
  { name: 'popup-first', path: 'popup.html', widths: [400], phones: 0 },
  { name: 'popup', path: 'popup.html', widths: [400, 320] },
  { name: 'popup-one', path: 'popup.html', widths: [400], phones: 1 },
  { name: 'popup-question', path: 'popup.html', widths: [400], act: click('.card-next button') },
  { name: 'shelf', path: 'vault.html', widths: ALL },
  { name: 'shelf-empty', path: 'vault.html', widths: [1280], phones: 0 },
  { name: 'phone', path: 'vault.html#/phone/{id}', of: 'X9 Pro', widths: ALL },
  { name: 'phone-guess', path: 'vault.html#/phone/{id}', of: 'A3', widths: [390, 1280] },
  { name: 'phone-repair', path: 'vault.html#/phone/{id}', of: 'S2', widths: [1280] },
  { name: 'phone-past', path: 'vault.html#/phone/{id}', of: 'K8', widths: [390, 1280] },
  { name: 'phone-on-its-way', path: 'vault.html#/phone/{id}', of: 'Note 5', widths: [1280] },
  { name: 'overview', path: 'vault.html#/overview', widths: [320, 1280] },
  { name: 'add', path: 'vault.html#/add', widths: [390, 1280] },
  { name: 'settings', path: 'vault.html#/settings', widths: ALL },
  { name: 'privacy', path: 'vault.html#/privacy', widths: [390] },
  { name: 'counter', path: 'vault.html#/counter/{id}', of: 'X9 Pro', widths: [1280] },
  { name: 'nowhere', path: 'vault.html#/nonsense', widths: [390] },
  { name: 'panel', path: 'sidepanel.html', widths: [500] },
  { name: 'welcome', path: 'welcome.html', widths: [390, 1280] },
];
