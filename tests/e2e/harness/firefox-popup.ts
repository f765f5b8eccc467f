import { type Chrome, WINDOW } from './firefox-chrome.ts';
import type { Popup } from './tab.ts';
import { until } from './until.ts';

const POPUP = `[...${WINDOW}.document.querySelectorAll('browser')]
  .find((one) => one.currentURI?.spec.endsWith('/popup.html') && !one.closest('#tabbrowser-tabbox'))`;

/** Presses our toolbar button, as a click of the user's does, and speaks with the panel that opens: WebDriver does not know it. */
export async function pressButton(chrome: Chrome, addonId: string): Promise<Popup> {
  const isOpen = async () => (await chrome.run(`String(${POPUP} !== undefined)`)) === 'true';
  const close = async () => {
    if (!(await isOpen())) return;
    await chrome.run(`${POPUP}.messageManager.loadFrameScript('data:,content.close()', false)`);
    await until(async () => !(await isOpen()), 'the popup to close');
  };
  await close();
  await chrome.run(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = ExtensionParent.WebExtensionPolicy.getByID('${addonId}');
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    await action.triggerAction(${WINDOW});
  })()`);
  await until(isOpen, 'the popup');
  return {
    evaluate: async (run, ...args) => {
      // Its own eval is forbidden by the extension's content security policy.
      const call = `(${run.toString()})(...${JSON.stringify(args)})`;
      return (await chrome.beside(POPUP, `const { document } = content; return ${call};`)) as never;
    },
    close,
  };
}
