import { clickOn, sees } from '../e2e/harness/find.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import type { State } from './states.ts';

const WIDTHS = [1280, 390];
const PASSPHRASE = '正确 马 电池 订书钉';

/** Opens the form, fills it in, and brings it into view. */
const fill = async (tab: Tab) => {
  await clickOn(tab, 'button', '设口令…');
  await sees(tab, '口令忘了，谁也打不开');
  await tab.evaluate((passphrase: string) => {
    for (const field of document.querySelectorAll<HTMLInputElement>('form[aria-label="设口令"] [type=password]'))
      field.value = passphrase;
    document.querySelector('#settings-lock')?.scrollIntoView();
  }, PASSPHRASE);
};

const set = async (tab: Tab) => {
  await fill(tab);
  await clickOn(tab, '.lock-tick', '我知道');
  await clickOn(tab, 'button', '设好口令');
  await sees(tab, '口令已设');
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.lock-more')) fold.open = true;
    document.querySelector('#settings-lock')?.scrollIntoView();
  });
};

/** A vault with a lock: shut, opened, set. */
export const LOCK: readonly State[] = [
  { name: 'locked', path: 'vault.html', widths: WIDTHS, darkToo: true, lock: 'named' },
  { name: 'popup-locked', path: 'popup.html', widths: [400, 320], darkToo: true, lock: 'named' },
  {
    name: 'popup-locked-nameless',
    path: 'popup.html',
    widths: [400],
    darkToo: true,
    lock: 'nameless',
    act: (tab) => clickOn(tab, '.lock-strip button', '解锁'),
  },
  { name: 'settings-set-lock', path: 'vault.html#/settings', widths: WIDTHS, darkToo: true, act: fill },
  { name: 'settings-lock', path: 'vault.html#/settings', widths: WIDTHS, darkToo: true, act: set },
];
