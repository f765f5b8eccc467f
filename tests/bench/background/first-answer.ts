import { pageOf } from '../../e2e/harness/chromium.ts';
import type { TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';

/** A page our script runs in and finds nothing to read on: it wakes nobody. */
const QUIET_PAGE = 'https://order.jd.com/normal/item.action?orderid=300000000001&p=1';

/**
 * Ends the worker, then has our script in an order page send what it sends first; milliseconds until the answer is there. Sent
 * by the bench, in the script's own world.
 */
export async function firstAnswer(browser: TestBrowser): Promise<number> {
  const tab = await browser.newTab();
  const session = await pageOf.get(tab)?.createCDPSession();
  if (!session) throw new Error('no protocol session');
  let world: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    // The one says its origin with a slash at its end, the other without.
    if (browser.extensionOrigin.startsWith(context.origin) && context.origin !== '') world = context.id;
  });
  await session.send('Runtime.enable');
  await tab.goto(QUIET_PAGE);
  const contextId = await until(async () => world, "our script's world");
  await browser.stopBackground();
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const start = performance.now();
      const { ok } = await chrome.runtime.sendMessage({ name: 'page-opened', payload: {} });
      return ok ? performance.now() - start : undefined;
    })()`,
  });
  await tab.close();
  if (typeof result.value !== 'number') throw new Error(`no answer: ${exceptionDetails?.text ?? 'refused'}`);
  return result.value;
}
