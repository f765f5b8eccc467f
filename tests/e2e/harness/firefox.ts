import puppeteer from 'puppeteer-core';
import { type Chrome, openChrome } from './firefox-chrome.ts';
import { pressButton } from './firefox-popup.ts';
import { bidiOf, firefoxTab } from './firefox-tab.ts';
import { watchScripts } from './firefox-watch.ts';
import type { LaunchOptions, TestBrowser } from './tab.ts';

const ADDON_ID = 'goujibao@goujibao.example';
/** Firefox makes one up at every install; with a fixed one the addresses of our pages are known. */
const UUID = '6f0a5a52-1f5c-4c55-9c37-3d0b6a7f9e01';

/** Firefox in which every host name leads to our port: nothing leaves the machine. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const { port, plainPort, extension, headless = true, profile, prefs, language } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless,
    acceptInsecureCerts: true,
    ...(profile ? { userDataDir: profile } : {}),
    // The order of a date field's parts follows the system's language where this is allowed.
    ...(language ? { env: { ...process.env, LC_ALL: `${language.replace('-', '_')}.UTF-8` } } : {}),
    // Lets WebDriver open the extension's own pages and script them, and the browser's own (firefox-chrome.ts).
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': plainPort === undefined ? `443=${port}` : `443=${port};80=${plainPort}`,
      'extensions.originControls.grantByDefault': true,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
      // Permissions that a page of ours asks for in a click are given without a dialogue.
      'extensions.webextOptionalPermissionPrompts': false,
      'services.settings.server': 'data:,nothing',
      'browser.safebrowsing.malware.enabled': false,
      ...(language ? { 'intl.locale.requested': language, 'intl.regional_prefs.use_os_locales': true } : {}),
      ...prefs,
    },
  });
  const bidi = bidiOf(browser);
  if (extension) await browser.installExtension(extension);
  let opening: Promise<Chrome> | undefined;
  const chrome = () => {
    opening ??= openChrome(bidi);
    return opening;
  };
  const contexts = async () => (await bidi('browsingContext.getTree', { maxDepth: 0 })).contexts ?? [];
  const ended = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^[^/]*\//, ''),
    extensionOrigin: `moz-extension://${UUID}/`,
    newTab: async (url) => {
      // Beside the last tab: by itself Firefox 140 takes the window that came last, which a notification has too.
      const referenceContext = (await contexts()).at(-1)?.context;
      const { context } = await bidi('browsingContext.create', { type: 'tab', referenceContext });
      const tab = firefoxTab(bidi, context ?? '');
      if (url) await tab.goto(url);
      return tab;
    },
    pressButton: async (tab) => {
      await tab.show();
      return pressButton(await chrome(), ADDON_ID);
    },
    tabs: async () => {
      const own = (await opening)?.context;
      return (await contexts()).flatMap(({ context }) => (context === own ? [] : [firefoxTab(bidi, context)]));
    },
    reinstall: async () => {
      await browser.installExtension(extension ?? '');
    },
    uninstall: () => browser.uninstallExtension(ADDON_ID),
    watchScripts: async (tab) => {
      await tab.show();
      return watchScripts(await chrome(), ADDON_ID);
    },
    stopBackground: async () => stopBackground(await chrome()),
    ended,
    close: () => browser.close(),
    kill: async () => {
      browser.process()?.kill('SIGKILL');
      await ended;
    },
  };
}

async function stopBackground(chrome: Chrome): Promise<void> {
  await chrome.run(`(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const extension = ExtensionParent.WebExtensionPolicy.getByID('${ADDON_ID}').extension;
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  })()`);
}
