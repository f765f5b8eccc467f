// Finds the real browsers the demo and the tests drive, or installs them where that is one command.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { SetupError, say } from './say.mjs';

const BROWSERS = {
  chromium: {
    variable: 'CHROME_PATH',
    // Branded Chrome is last: it works too (extensions are installed through the DevTools pipe), but updates itself.
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'],
    apps: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    debian: 'chromium',
    name: 'Chromium (or Google Chrome or Microsoft Edge)',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    apps: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
    name: 'Firefox',
  },
};

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {(typeof BROWSERS)['chromium']} browser */
function find(browser) {
  const set = process.env[browser.variable];
  if (set) {
    if (runnable(set)) return set;
    throw new SetupError(`${browser.variable} says ${set}, but there is no program there: please correct or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const commands = browser.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const home = process.env.HOME ?? '';
  const apps = browser.apps.flatMap((app) => [join('/Applications', app), join(home, 'Applications', app)]);
  return [...commands, ...(process.platform === 'darwin' ? apps : [])].find(runnable);
}

/** How to become root without asking anybody: '' as root, 'sudo' where it needs no password, undefined otherwise. */
function rootBy() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} packages */
function aptInstall(packages) {
  const prefix = rootBy();
  if (!prefix || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  say(`Installing ${packages.join(' ')} from the system's packages …`);
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (!apt('install', '-y', '--no-install-recommends', ...packages)) {
    // Fresh images carry no package lists, and old lists name packages that are gone.
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
}

/**
 * Where the wanted browsers are, as the variables the harness reads.
 * @param {string[]} wanted names out of BROWSERS
 */
export function findBrowsers(wanted) {
  const browsers = Object.entries(BROWSERS)
    .filter(([name]) => wanted.includes(name))
    .map(([, browser]) => browser);
  const missing = browsers.filter((browser) => !find(browser));
  // Without a Chinese font every picture of a page is boxes; only worth asking for where we install anyway.
  if (missing.length > 0) aptInstall([...missing.map((browser) => browser.debian), 'fonts-noto-cjk']);
  /** @type {Record<string, string>} */
  const found = {};
  for (const browser of browsers) {
    const path = find(browser);
    if (!path) {
      throw new SetupError(
        `${browser.name} was not found: please install it (Debian: apt-get install ${browser.debian}), or name it in ${browser.variable}.`,
      );
    }
    found[browser.variable] = path;
  }
  return found;
}
