import { browser } from 'wxt/browser';

/** Opens the welcome page once: after an update nobody wants to be greeted again. Call it synchronously. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
}
