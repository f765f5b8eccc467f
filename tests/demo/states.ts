import { clickOn, sees } from '../e2e/harness/find.ts';
import type { Tab } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { KEEP } from './keep-states.ts';
import { LOCK } from './lock-states.ts';
import { PROOF } from './proof-states.ts';

/** How a page is looked at. */
export type Look = 'light' | 'dark' | 'forced' | 'print';

/** A page of ours in a state worth looking at. */
export interface State {
  name: string;
  /** Of the extension; `{id}` is a phone's. */
  path: string;
  /** CSS pixels; the first also in the dark. */
  widths: readonly number[];
  /** In the dark at every width. */
  darkToo?: true;
  /** Beyond light and dark, at the first width. */
  also?: readonly Look[];
  /** The page in front of which our button is pressed; `path` is not opened then. */
  front?: string;
  /** How many of the cast are stored; absent = all. */
  phones?: number;
  /** The phone whose page it is, by a word of its title. */
  of?: string;
  /** The vault is locked, and shows the names of the phones or not. */
  lock?: 'named' | 'nameless';
  /** What is done, once, before it is looked at. */
  act?: (tab: Tab) => Promise<void>;
}

/** 640: a window of 1280 at 200 %. */
const ALL = [390, 320, 640, 1280, 1920];
const BOTH = [1280, 390];

/** Opens every fold of the page. */
const unfold = async (tab: Tab) => {
  await sees(tab, '凭证');
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const head of document.querySelectorAll<HTMLElement>('.right-head')) head.click();
  });
};

/** What takes room, by phone and by item. */
const unfoldStorage = async (tab: Tab) => {
  await sees(tab, '占用空间');
  await tab.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.storage details')) fold.open = true;
    document.querySelector('.storage')?.scrollIntoView();
  });
};

/** Presses buttons and links by their words, one after the other. */
const press =
  (...words: string[]) =>
  async (tab: Tab) => {
    for (const word of words) await clickOn(tab, 'main button, main a, nav a', word);
  };

const TOLD = ['答几句，说得更准', '今天', '都没有'];
/** The case is kept, and its page of steps has come. */
const kept =
  (...words: string[]) =>
  async (tab: Tab) => {
    await press(...TOLD, '记下这件事，到时提醒我')(tab);
    await sees(tab, '办完了');
    await press(...words)(tab);
  };

/** What the buyer wrote for the seller, and wrote anew. */
const twoVersions = async (tab: Tab) => {
  await kept('文书')(tab);
  for (const words of ['请在周五前答复。', '谢谢。']) {
    await clickOn(tab, '.draft-field textarea');
    await tab.evaluate((text) => document.execCommand('insertText', false, text), words);
    await clickOn(tab, 'button', '存下我改的');
  }
  await clickOn(tab, '.versions summary', '改过 2 版');
};

/** The boxes of 12315, by the link of that step. */
const govDraft = async (tab: Tab) => {
  await kept()(tab);
  await tab.evaluate(() => {
    location.hash = location.hash.replace(/steps$/, 'drafts/gov12315');
  });
  await sees(tab, '12315 投诉');
};

const attached = async (tab: Tab) => {
  await kept('证据目录')(tab);
  await clickOn(tab, 'button', '准备附件');
  await sees(tab, '会交 ');
};

const POPUP: readonly State[] = [
  { name: 'popup-first', path: 'popup.html', widths: [400], phones: 0 },
  { name: 'popup', path: 'popup.html', widths: [400, 320], also: ['forced'] },
  { name: 'popup-one', path: 'popup.html', widths: [400], phones: 1 },
  { name: 'popup-question', path: 'popup.html', widths: [400], act: (tab) => clickOn(tab, '.card-next button') },
  {
    name: 'popup-other-day',
    path: 'popup.html',
    widths: [400],
    act: async (tab) => {
      await clickOn(tab, '.card-next button');
      await clickOn(tab, '.signing .choice', '其他');
    },
  },
  {
    name: 'popup-nothing-found',
    path: 'popup.html',
    widths: [400],
    act: async (tab) => {
      await clickOn(tab, 'input[type="search"]');
      for (const key of 'zz') await tab.press(key);
      await sees(tab, '没有找到');
    },
  },
  {
    name: 'popup-this-page',
    path: 'popup.html',
    front: 'https://details.jd.com/normal/item.action?orderid=3512079655120417',
    widths: [400],
    phones: 3,
    act: (tab) => sees(tab, '本页'),
  },
  {
    name: 'popup-this-list',
    path: 'popup.html',
    front: 'https://order.jd.com/center/list.action',
    widths: [400],
    phones: 3,
    act: (tab) => sees(tab, '本页'),
  },
  { name: 'popup-home', path: 'popup.html', front: 'https://www.jd.com/', widths: [400], phones: 3 },
  { name: 'popup-first-page', path: 'popup.html', front: 'https://www.jd.com/', widths: [400], phones: 0 },
  { name: 'panel', path: 'sidepanel.html', widths: [320, 500] },
];

const SHELF: readonly State[] = [
  { name: 'shelf', path: 'vault.html', widths: ALL, also: ['forced', 'print'] },
  { name: 'shelf-empty', path: 'vault.html', widths: BOTH, phones: 0 },
  {
    name: 'shelf-select',
    path: 'vault.html',
    widths: BOTH,
    act: async (tab) => {
      await clickOn(tab, 'button', '选几台');
      for (const row of [1, 2]) await clickOn(tab, `.row:nth-child(${row}) .pick`);
    },
  },
  {
    name: 'shelf-deleted',
    path: 'vault.html',
    widths: [390],
    act: async (tab) => {
      await clickOn(tab, 'button', '选几台');
      await clickOn(tab, '.row:nth-child(1) .pick');
      await clickOn(tab, '.pick-bar .danger');
      await sees(tab, '撤销');
      // Put back before others look; the toast has said so by then.
    },
  },
  {
    name: 'shelf-drop',
    path: 'vault.html',
    widths: BOTH,
    act: async (tab) => {
      await until(
        () =>
          tab.evaluate(() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(['X9 Pro 屏幕有亮线，客服说三天内换新'], '和客服的聊天.txt'));
            const of = (type: string) =>
              new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer });
            return !document.body.dispatchEvent(of('dragover')) && !document.body.dispatchEvent(of('drop'));
          }),
        'the shelf takes the file',
      );
      await sees(tab, '文件里写着');
    },
  },
  { name: 'shelf-bin', path: 'vault.html', widths: [1280], act: (tab) => clickOn(tab, '.shelves button', '最近删除') },
  { name: 'overview', path: 'vault.html#/overview', widths: ALL, also: ['forced', 'print'] },
  { name: 'evidence', path: 'vault.html#/evidence', widths: ALL },
  {
    name: 'viewer',
    path: 'vault.html#/evidence',
    widths: BOTH,
    act: (tab) => clickOn(tab, '.item-tile'),
  },
  {
    name: 'mask-picture',
    path: 'vault.html#/evidence',
    widths: BOTH,
    act: async (tab) => {
      await clickOn(tab, '.item-tile', '订单画面');
      await clickOn(tab, '.viewer button', '遮盖后另存一份');
      await clickOn(tab, '.mask-editor button', '加一块');
      await sees(tab, '盖住 1 处');
    },
  },
  { name: 'add', path: 'vault.html#/add', widths: BOTH },
];

const PHONE: readonly State[] = [
  { name: 'phone', path: 'vault.html#/phone/{id}', of: 'X9 Pro', widths: ALL, also: ['forced', 'print'] },
  { name: 'phone-unfolded', path: 'vault.html#/phone/{id}', of: 'X9 Pro', widths: [390], act: unfold },
  { name: 'phone-guess', path: 'vault.html#/phone/{id}', of: 'A3', widths: BOTH },
  { name: 'phone-repair', path: 'vault.html#/phone/{id}', of: 'S2', widths: BOTH, also: ['print'] },
  { name: 'phone-past', path: 'vault.html#/phone/{id}', of: 'K8', widths: BOTH },
  { name: 'phone-used', path: 'vault.html#/phone/{id}', of: '13', widths: [1280] },
  { name: 'phone-on-its-way', path: 'vault.html#/phone/{id}', of: 'Note 5', widths: [1280] },
  { name: 'phone-long-title', path: 'vault.html#/phone/{id}', of: '2026', widths: [390] },
  {
    name: 'phone-package',
    path: 'vault.html#/phone/{id}',
    of: 'Fold 3',
    widths: BOTH,
    act: async (tab) => {
      await clickOn(tab, 'summary', '做一个证据包');
      await sees(tab, '一起放进去的维权');
      await tab.evaluate(() => document.querySelector('[aria-label="证据包"]')?.scrollIntoView());
    },
  },
  { name: 'phone-gone', path: 'vault.html#/phone/none', widths: [390] },
  { name: 'counter', path: 'vault.html#/counter/{id}', of: 'X9 Pro', widths: BOTH, also: ['print'] },
];

const CASE: readonly State[] = [
  { name: 'help', path: 'vault.html#/case/new/{id}', of: 'X9 Pro', widths: ALL.slice(0, 4), also: ['forced'] },
  { name: 'help-hot', path: 'vault.html#/case/new/{id}', of: 'X9 Pro', widths: [390], act: press('鼓包、冒烟、烫手') },
  { name: 'help-past', path: 'vault.html#/case/new/{id}', of: 'K8', widths: BOTH },
  { name: 'help-on-its-way', path: 'vault.html#/case/new/{id}', of: 'Note 5', widths: [390] },
  { name: 'case-question', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: press(...TOLD.slice(0, 1)) },
  { name: 'case-result', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: press(...TOLD) },
  { name: 'case-steps', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: kept() },
  { name: 'case-log', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: kept('沟通记录') },
  { name: 'case-drafts', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: kept('文书') },
  { name: 'case-drafts-gov', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: govDraft },
  { name: 'case-drafts-versions', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: twoVersions },
  {
    name: 'case-evidence',
    path: 'vault.html#/case/new/{id}',
    of: '12',
    widths: BOTH,
    act: kept('证据目录'),
    also: ['print'],
  },
  { name: 'case-attachments', path: 'vault.html#/case/new/{id}', of: '12', widths: BOTH, act: attached },
  {
    name: 'case-log-kept',
    path: 'vault.html#/cases',
    widths: BOTH,
    act: press('云帆 Fold 3', '沟通记录'),
    also: ['print'],
  },
  { name: 'case-steps-waiting', path: 'vault.html#/cases', widths: BOTH, act: press('云帆 Fold 3') },
  { name: 'cases', path: 'vault.html#/cases', widths: BOTH },
  { name: 'phone-fought', path: 'vault.html#/phone/{id}', of: 'Fold 3', widths: BOTH },
  { name: 'handbook', path: 'vault.html#/handbook', widths: BOTH },
];

const OTHERS: readonly State[] = [
  { name: 'settings', path: 'vault.html#/settings', widths: ALL.slice(0, 4), also: ['forced'] },
  { name: 'settings-storage', path: 'vault.html#/settings', widths: BOTH, act: unfoldStorage },
  { name: 'privacy', path: 'vault.html#/privacy', widths: [390] },
  { name: 'nowhere', path: 'vault.html#/nonsense', widths: [390] },
  { name: 'welcome', path: 'welcome.html', widths: BOTH },
  { name: 'check', path: 'check.html', widths: BOTH },
  { name: 'sample-gone', path: 'sample.html', widths: [390] },
];

export const STATES: readonly State[] = [
  ...POPUP,
  ...KEEP,
  ...SHELF,
  ...PHONE,
  ...CASE.map((state): State => ({ ...state, darkToo: true })),
  ...OTHERS,
  ...PROOF,
  // Last: what knows of a lock that is no more needs a moment to hear it.
  ...LOCK,
];

/** What stands in the page before it is worth a look: read from the vault, and drawn. */
export async function settled({ name }: State, tab: Tab): Promise<void> {
  const ready = () => {
    // A popup has its head before anything else.
    const popup = location.pathname.endsWith('/popup.html');
    const main = document.querySelector('main') ?? (popup ? null : document.querySelector('#app'));
    return main !== null && main.textContent !== '' && !main.textContent.includes('正在打开');
  };
  await until(() => tab.evaluate(ready), name);
}
