// Runs one of the project's programs after doing everything it needs: `node tests/setup/run.mjs <program.ts> [browsers…] [tools] [-- args…]`.
// Plain JavaScript for Node 20 with nothing installed: this is the first thing that runs on a fresh machine.
import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import process from 'node:process';
import { findBrowsers } from './browsers.mjs';
import { binFolder, installDependencies, pinnedNode, root } from './dependencies.mjs';
import { explain, SetupError } from './say.mjs';
import { installTools } from './tools.mjs';

const [program = '', ...rest] = process.argv.slice(2);
const cut = rest.indexOf('--');
const wanted = cut < 0 ? rest : rest.slice(0, cut);
const args = cut < 0 ? [] : rest.slice(cut + 1);

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: please install Node 20 or newer from https://nodejs.org.`,
    );
  }
  installDependencies();
  const browsers = findBrowsers(wanted);
  if (wanted.includes('tools')) installTools();
  const env = {
    ...process.env,
    ...browsers,
    PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
    // The mall takes the types out of its scripts with a part of Node that still announces itself at every start.
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --disable-warning=ExperimentalWarning`.trim(),
  };
  const { status, signal } = spawnSync(pinnedNode, [program, ...args], { cwd: root, env, stdio: 'inherit' });
  process.exitCode = signal ? 1 : (status ?? 1);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
