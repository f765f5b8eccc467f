import type { Bidi } from './firefox-tab.ts';

/** Scripts with the browser's own rights. */
export interface Chrome {
  /** The tab they run in: no test opened it, and none may see it. */
  readonly context: string;
  /** In the browser's own process; `WINDOW` is its window. */
  run(expression: string): Promise<string>;
  /**
   * In the process of a page, beside its own scripts (`content` is its window).
   *
   * @param browser expression for the element that shows the page
   * @param body of an async function; what it returns comes back as JSON
   */
  beside(browser: string, body: string): Promise<unknown>;
}

export const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;

/** A page of Firefox's with all its rights. */
const PRIVILEGED = 'about:config';

/**
 * BiDi can reach the browser's window only since Firefox 142 (`moz:scope`; before, it gives a web page's window without a
 * word). A page of the browser's own has the same rights in every version, so one stays open behind the others.
 */
export async function openChrome(bidi: Bidi): Promise<Chrome> {
  const { context = '' } = await bidi('browsingContext.create', { type: 'tab', background: true });
  await bidi('browsingContext.navigate', { context, url: PRIVILEGED, wait: 'complete' });
  const target = { context };
  const run = async (expression: string) => {
    const answer = await bidi('script.evaluate', { target, awaitPromise: true, expression });
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'chrome script failed');
    return answer.result?.value ?? '';
  };
  return {
    context,
    run,
    beside: async (browser, body) => {
      // A page that is just being drawn is moved to another frame, and its answer goes astray: it is asked again there. The
      // same document does it only once, however long that takes, and then answers again.
      const answer = await run(`new Promise((done, fail) => {
        const name = 'answer' + Math.random();
        const script = '(content["' + name + '"] ??= ' + ${JSON.stringify(`(async () => {${body}})()`)}
          + ').then((value) => sendAsyncMessage("' + name + '", { value: JSON.stringify({ value }) }), (error) => sendAsyncMessage("'
          + name + '", { error: String(error) }))';
        let over = false;
        const hear = ({ data }) => {
          over = true;
          if (data.error) fail(new Error(data.error));
          else done(data.value);
        };
        // What was answered must not be done once more by a page that stands there later.
        const ask = (tries) => {
          if (over) return;
          try {
            if (tries === 0) throw new Error('the page does not answer');
            const { messageManager } = ${browser};
            messageManager.addMessageListener(name, hear);
            messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
            ${WINDOW}.setTimeout(ask, 1000, tries - 1);
          } catch (error) {
            over = true;
            fail(error);
          }
        };
        ask(30);
      })`);
      return JSON.parse(answer).value;
    },
  };
}
