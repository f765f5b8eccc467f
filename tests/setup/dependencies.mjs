// node_modules as package-lock.json says, and the pinned Node inside it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { SetupError, say } from './say.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
export const binFolder = join(modules, '.bin');
/** The Node that package.json pins: it runs TypeScript as it is and has `Temporal`. */
export const pinnedNode = join(modules, 'node', 'bin', 'node');

/** @param {string} path */
function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether every package of the lock file is installed in its version; those for other machines (optional) may be missing. */
export function dependenciesMatch() {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(locked).every(([path, { integrity, version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    // A registry that carried only some machines' builds has left the other entries without a hash.
    return found ? found.version === version && (!integrity || found.integrity === integrity) : optional === true;
  });
}

function nodeRuns() {
  return spawnSync(pinnedNode, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {string[]} args */
function npm(args) {
  // npm runs this script, so it says where it lives; `npm` on the PATH is only for a call by hand.
  const cli = process.env['npm_execpath'];
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Brings node_modules in line with package-lock.json; does nothing where it is. */
export function installDependencies() {
  if (!dependenciesMatch()) {
    say('Installing dependencies (npm ci) …');
    if (!npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      throw new SetupError(
        'npm ci failed: please look at its message above, and check the connection to the npm registry.',
      );
    }
  }
  // `node` fetches its binary in an install script, which some machines switch off (ignore-scripts).
  if (!nodeRuns()) npm(['rebuild', 'node', '--foreground-scripts', '--ignore-scripts=false']);
  if (!nodeRuns()) {
    throw new SetupError(
      'The pinned Node could not be installed: please run "npm rebuild node --ignore-scripts=false".',
    );
  }
}
