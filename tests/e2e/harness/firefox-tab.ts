import { writeFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

interface BidiResult {
  context?: string;
  contexts?: { context: string; url: string }[];
  data?: string;
  type?: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}
/** One WebDriver BiDi command. */
export type Bidi = (method: string, params: object) => Promise<BidiResult>;

/**
 * The protocol beneath Puppeteer. Firefox sends no realm events for moz-extension: documents, so Puppeteer's own pages
 * wait for ever there; the plain commands work on every tab (tried in 153).
 */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: { send: (method: string, params: object) => unknown } };
  return async (method, params) => ((await connection.send(method, params)) as { result: BidiResult }).result;
}

export function firefoxTab(bidi: Bidi, context: string): Tab {
  const evaluate: Tab['evaluate'] = async (run, ...args) => {
    const call = `(${run.toString()})(...${JSON.stringify(args)})`;
    const expression = `(async () => JSON.stringify({ value: await ${call} }))()`;
    const answer = await bidi('script.evaluate', {
      target: { context },
      expression,
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'script failed');
    return JSON.parse(answer.result?.value ?? '{}').value;
  };
  const loaded = (mark: string) =>
    until(() => evaluate((old) => document.readyState === 'complete' && !(old in window), mark), 'the page to load');
  const navigate = async (method: string, params: object) => {
    // The old document is complete too; a mark on it tells the two apart.
    const mark = `old${Math.random()}`;
    await evaluate((name) => Object.defineProperty(window, name, { value: 1 }) && undefined, mark);
    await bidi(method, { context, wait: 'none', ...params });
    await loaded(mark);
  };
  const act = (source: object) => bidi('input.performActions', { context, actions: [source] });
  return {
    goto: (url) => navigate('browsingContext.navigate', { url }),
    reload: () => navigate('browsingContext.reload', {}),
    evaluate,
    clickAt: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act({ type: 'pointer', id: 'mouse', actions });
    },
    drag: async (from, to, by = 'mouse') => {
      const at = ({ x, y }: typeof from) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
      const actions = [at(from), { type: 'pointerDown', button: 0 }, at(to), { type: 'pointerUp', button: 0 }];
      await act({ type: 'pointer', id: by, parameters: { pointerType: by }, actions });
    },
    press: async (key) => {
      const value = KEYS[key] ?? key;
      await act({ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) });
    },
    resize: async (width, height) => {
      await bidi('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    screenshot: async (path) => {
      const { data = '' } = await bidi('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
    url: async () => (await bidi('browsingContext.getTree', { root: context, maxDepth: 0 })).contexts?.[0]?.url ?? '',
    show: async () => {
      await bidi('browsingContext.activate', { context });
    },
    close: async () => {
      await bidi('browsingContext.close', { context });
    },
  };
}

/** Names of keys as WebDriver's private code points. */
const KEYS: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Backspace: '\uE003',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  End: '\uE010',
  Home: '\uE011',
};
