// The system's own tools with which tests do what a stranger would: unpack, sum up, check a time stamp, open what is locked.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';
import { say } from './say.mjs';

/** A program, and the Debian package it is in. */
const TOOLS = { unzip: 'unzip', openssl: 'openssl', age: 'age' };

/** @param {string} tool */
const isHere = (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Installs those that are missing where that is one command. Elsewhere their tests say in their names that they skip. */
export function installTools(here = isHere, install = aptInstall) {
  const missing = Object.entries(TOOLS).flatMap(([tool, debian]) => (here(tool) ? [] : [debian]));
  if (missing.length === 0) return;
  say(`Looking for ${missing.join(', ')} in the system's packages …`);
  if (!install(missing)) say(`${missing.join(', ')}: not installed; the tests that need them are skipped.`);
}
