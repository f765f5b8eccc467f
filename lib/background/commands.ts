import { browser } from 'wxt/browser';

/** Opens the list of phones with a key; call it synchronously. The popup's own key is the browser's business. */
export function answerCommands(): void {
  browser.commands?.onCommand?.addListener((command) => {
    if (command === 'my-phones') void browser.tabs.create({ url: '/vault.html' });
  });
}
