import type { Bidi } from './firefox-tab.ts';
import type { Popup } from './tab.ts';
import { until } from './until.ts';

interface Chrome {
  run(expression: string): Promise<string>;
}

/** Scripts in the browser's own window, where our toolbar button is. */
export async function chromeOf(bidi: Bidi): Promise<Chrome> {
  const { contexts } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const target = { context: contexts?.[0]?.context };
  return {
    async run(expression) {
      const answer = await bidi('script.evaluate', { target, awaitPromise: true, expression });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'chrome script failed');
      return answer.result?.value ?? '';
    },
  };
}

const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;
const POPUP = `[...${WINDOW}.document.querySelectorAll('browser')]
  .find((one) => one.currentURI?.spec.endsWith('/popup.html') && !one.closest('#tabbrowser-tabbox'))`;

/** Presses our toolbar button, as a click of the user's does, and speaks with the panel that opens: WebDriver does not know it. */
export async function pressButton(bidi: Bidi, addonId: string): Promise<Popup> {
  const chrome = await chromeOf(bidi);
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
      const call = `(async () => {
        const { document } = content;
        return (${run.toString()})(...${JSON.stringify(args)});
      })()`;
      // A panel that is just being drawn is moved to another frame and loses what was asked: the caller asks again.
      const answer = await chrome.run(`new Promise((done, fail) => {
        const name = 'answer' + Math.random();
        const { messageManager } = ${POPUP};
        ${WINDOW}.setTimeout(() => fail(new Error('the popup does not answer')), 3000);
        messageManager.addMessageListener(name, ({ data }) => (data.error ? fail(new Error(data.error)) : done(data.value)));
        const script = ${JSON.stringify(call)} + '.then((value) => sendAsyncMessage("' + name
          + '", { value: JSON.stringify({ value }) }), (error) => sendAsyncMessage("' + name + '", { error: String(error) }))';
        messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      })`);
      return JSON.parse(answer).value;
    },
    close,
  };
}
