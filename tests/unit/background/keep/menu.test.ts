import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerMenu } from '@/lib/background/keep/menu';

type Listener = (...args: unknown[]) => void;
const heard: Record<'installed' | 'clicked' | 'command', Listener[]> = { installed: [], clicked: [], command: [] };
const create = vi.fn();
const keep = vi.fn(async (_tabId: number) => undefined);

beforeEach(() => {
  for (const list of Object.values(heard)) list.length = 0;
  vi.clearAllMocks();
  const on = (list: Listener[]) => ({ addListener: (listener: Listener) => void list.push(listener) });
  Object.assign(browser, {
    contextMenus: { removeAll: async () => undefined, create, onClicked: on(heard.clicked) },
    commands: { onCommand: on(heard.command) },
  });
  Object.assign(browser.runtime, { onInstalled: on(heard.installed) });
  Object.assign(browser.tabs, { query: vi.fn(async () => [{ id: 9 }]) });
  answerMenu(keep);
});

const tell = (list: Listener[], ...args: unknown[]) => {
  for (const listener of list) listener(...args);
};

it('stands in the menu of every page once the extension is installed', async () => {
  tell(heard.installed);
  await vi.waitFor(() =>
    expect(create).toHaveBeenCalledWith(expect.objectContaining({ id: 'keep-page', title: '保存此页到购机保' })),
  );
});

it('keeps the page that was clicked on, by the menu and by the key, and no other', async () => {
  tell(heard.clicked, { menuItemId: 'keep-page' }, { id: 7 });
  tell(heard.clicked, { menuItemId: 'something-else' }, { id: 8 });
  tell(heard.command, 'keep-page', { id: 5 });
  tell(heard.command, 'my-phones', { id: 6 });
  tell(heard.command, 'keep-page');
  await vi.waitFor(() => expect(keep.mock.calls.map(([tabId]) => tabId)).toEqual([7, 5, 9]));
});
