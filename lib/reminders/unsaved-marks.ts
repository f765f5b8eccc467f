import { browser } from 'wxt/browser';
import type { UnsavedMarks } from './remind';

const KEY = 'reminders:unsaved';

/** In the session's memory, which needs no disk and outlives a worker, though not the browser. */
export const sessionMarks: UnsavedMarks = {
  async read() {
    const { [KEY]: ids } = await browser.storage.session.get(KEY);
    // Nobody but us writes to this area.
    return (ids as string[] | undefined) ?? [];
  },
  async add(ids) {
    await browser.storage.session.set({ [KEY]: [...(await sessionMarks.read()), ...ids] });
  },
};
