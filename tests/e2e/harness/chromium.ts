import puppeteer, { type KeyInput, type Page, type Target } from 'puppeteer-core';
import { watchScripts } from './chromium-watch.ts';
import type { LaunchOptions, Tab, TestBrowser } from './tab.ts';
import { until } from './until.ts';

/** What keeps a test browser quiet: nothing of its own calls out, and root (containers) may run it. */
const FLAGS = [
  '--disable-quic',
  '--no-default-browser-check',
  '--disable-component-update',
  '--hide-crash-restore-bubble',
  '--ignore-certificate-errors',
  // Ten tabs at once and a tab in the background must go on at full speed.
  '--disable-background-timer-throttling',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Chromium, Chrome or Edge in which every host name leads to our port: nothing leaves the machine. */
export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const { port, plainPort, extension, headless = true, profile, language, collector } = options;
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    headless,
    // Extensions can be installed only through the pipe; it works with branded Chrome too, --load-extension does not.
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile ? { userDataDir: profile } : {}),
    ...(language ? { env: { ...process.env, LANGUAGE: language.replace('-', '_') } } : {}),
    args: [
      ...FLAGS,
      ...(language ? [`--lang=${language}`] : []),
      ...(headless ? ['--disable-gpu'] : []),
      ...(collector ? ['--js-flags=--expose-gc'] : []),
      `--host-resolver-rules=${resolver(port, plainPort)}`,
    ],
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const isBackground = (target: Target) => target.type() === 'service_worker' && target.url().includes(id);
  const ended = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
  return {
    name: 'chromium',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    extensionOrigin: `chrome-extension://${id}/`,
    newTab: async (url) => {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return chromiumTab(page);
    },
    pressButton: async (tab) => {
      await tab.show();
      const ours = (await browser.extensions()).get(id);
      if (!ours) throw new Error('there is no extension in this browser');
      const popups = async () => (await ours.pages()).filter((page) => page.url().endsWith('/popup.html'));
      const before = new Set(await popups());
      await pageOf.get(tab)?.triggerExtensionAction(ours);
      const opened = async () => (await popups()).find((page) => !before.has(page));
      return chromiumTab(await until(opened, 'the popup'));
    },
    tabs: async () => (await browser.pages()).map(chromiumTab),
    reinstall: async () => {
      await browser.installExtension(extension ?? '');
    },
    uninstall: () => browser.uninstallExtension(id),
    watchScripts: async (tab) => {
      await tab.show();
      const page = pageOf.get(tab);
      if (!page) throw new Error('not a tab of this browser');
      return watchScripts(page, `chrome-extension://${id}/`);
    },
    stopBackground: async () => {
      const worker = await browser.targets().find(isBackground)?.worker();
      await worker?.close();
    },
    ended,
    close: () => browser.close(),
    kill: async () => {
      browser.process()?.kill('SIGKILL');
      await ended;
    },
  };
}

/** Chromium's own calls home find nobody; every other name is the mall's. */
function resolver(port: number, plainPort = port): string {
  const home = ['MAP *.googleapis.com ~NOTFOUND', 'MAP *.google.com ~NOTFOUND'];
  return [...home, `MAP *:80 127.0.0.1:${plainPort}`, `MAP * 127.0.0.1:${port}`].join(', ');
}

/** The page behind a tab, for measurements that only Chromium's protocol has. */
export const pageOf = new WeakMap<Tab, Page>();

function chromiumTab(page: Page): Tab {
  const tab: Tab = {
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    evaluate: (run, ...args) => page.evaluate(run as (...args: unknown[]) => unknown, ...args) as Promise<never>,
    clickAt: (x, y) => page.mouse.click(x, y),
    drag: async (from, to, by = 'mouse') => {
      if (by === 'touch') {
        const finger = await page.touchscreen.touchStart(from.x, from.y);
        await finger.move(to.x, to.y);
        await finger.end();
        return;
      }
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    url: async () => page.url(),
    show: () => page.bringToFront(),
    close: () => page.close(),
  };
  pageOf.set(tab, page);
  return tab;
}
