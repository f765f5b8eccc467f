// Debian's packages, for a machine where we may install something without asking anybody.
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * A program run to its end: did it end well?
 * @typedef {(command: string, args: string[]) => boolean} Run
 */

/** @type {Run} */
const runQuietly = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** @type {Run} */
const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/**
 * Installs packages from lists that are of today: lists some weeks old name packages that are gone, or browsers that were
 * current then.
 *
 * @param {string[]} packages
 * @returns {boolean} false where this machine has no apt-get, does not let us, or lacks a package
 */
export function aptInstall(packages, run = runQuietly, can = works, isRoot = process.getuid?.() === 0) {
  if (!can('apt-get', ['--version'])) return false;
  if (!isRoot && !can('sudo', ['-n', 'true'])) return false;
  const [command = 'env', ...before] = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive'];
  const apt = (/** @type {string[]} */ ...args) => run(command, [...before, 'apt-get', '-qq', ...args]);
  // A mirror that does not answer is no reason not to try with the lists that are here.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
