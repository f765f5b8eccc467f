// Finds the real browsers the demo and the tests drive, or installs them where that is one command.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { aptInstall } from './apt.mjs';
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

/** @typedef {keyof typeof BROWSERS} BrowserName */
/** @typedef {{ path: string, why: string }} Found */

export const BROWSER_NAMES = /** @type {BrowserName[]} */ (Object.keys(BROWSERS));

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a browser is and why this one: the variable that names it, else the first command on the PATH, else an app.
 *
 * @param {BrowserName} name
 * @param {Record<string, string | undefined>} env
 * @returns {Found | undefined}
 */
export function locate(name, env = process.env, platform = process.platform) {
  const { variable, commands, apps } = BROWSERS[name];
  const set = env[variable];
  if (set) {
    if (runnable(set)) return { path: set, why: `${variable} says so` };
    throw new SetupError(`${variable} says ${set}, but there is no program there: please correct or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  for (const command of commands) {
    const path = folders.map((folder) => join(folder, command)).find(runnable);
    if (path) return { path, why: `the first of ${commands.join(', ')} on the PATH; ${variable} would choose another` };
  }
  if (platform !== 'darwin') return undefined;
  const places = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
  const path = apps.flatMap((app) => places.map((place) => join(place, app))).find(runnable);
  return path ? { path, why: `the first app found; ${variable} would choose another` } : undefined;
}

/** What a browser calls itself: `Chromium 156.0.8078.114 …`. @param {string} path */
function versionOf(path) {
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim().split('\n').at(-1) || 'version unknown';
}

/** One line on the browser that is used, or how to get one. @param {BrowserName} name */
export function describeBrowser(name, found = locate(name)) {
  if (found) return `${name}: ${versionOf(found.path)}, ${found.path} (${found.why})`;
  const { debian, variable } = BROWSERS[name];
  return `${name}: none here. npm test installs Debian's ${debian} where it may; ${variable} names one that lies elsewhere.`;
}

/**
 * Where the wanted browsers are, as the variables the harness reads. Says which they are: a result belongs to a browser.
 *
 * @param {string[]} wanted names out of BROWSERS
 */
export function findBrowsers(wanted) {
  const names = BROWSER_NAMES.filter((name) => wanted.includes(name));
  const missing = names.filter((name) => !locate(name)).map((name) => BROWSERS[name].debian);
  if (missing.length > 0) {
    // Without a Chinese font every picture of a page is boxes; only worth asking for where we install anyway.
    const packages = [...missing, 'fonts-noto-cjk'];
    say(`Looking for ${packages.join(', ')} in the system's packages …`);
    aptInstall(packages);
  }
  /** @type {Record<string, string>} */
  const variables = {};
  for (const name of names) {
    const { variable, debian, name: inWords } = BROWSERS[name];
    const found = locate(name);
    if (!found) {
      throw new SetupError(
        `${inWords} was not found: please install it (Debian: apt-get install ${debian}), or name it in ${variable}.`,
      );
    }
    say(describeBrowser(name, found));
    variables[variable] = found.path;
  }
  return variables;
}
