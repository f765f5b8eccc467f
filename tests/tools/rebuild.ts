// `npm run rebuild`: builds both packages from the sources package that is given to reviewers, in an empty folder, and compares every
// file with the build here. Not part of `npm test`: it installs everything anew.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
// Written for a bundler, so it is loaded by one.
const { module } = await runnerImport<typeof import('../../lib/zip/read-zip')>(join(ROOT, 'lib/zip/read-zip.ts'));
// Vite's own runner, above, has said that this is development; packages are not built so.
const ENV = { ...process.env, NODE_ENV: 'production' };
const run = (cwd: string, command: string, ...args: string[]) => {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: ENV });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.slice(-2000)}`);
};

/** Path and sum of every file of a build. */
function sums(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

const BUILDS: readonly [string, string[]][] = [
  ['chrome-mv3', ['wxt', 'build']],
  ['firefox-mv3', ['wxt', 'build', '-b', 'firefox', '--mv3']],
];

const folder = await mkdtemp(join(tmpdir(), 'goujibao-rebuild-'));
try {
  for (const [, command] of BUILDS) run(ROOT, 'npx', ...command);
  // Chrome's: the one of Firefox leaves out what only Chrome has.
  run(ROOT, 'npx', 'wxt', 'zip', '--sources');
  const [sources] = globSync('.output/*-sources.zip', { cwd: ROOT });
  if (!sources) throw new Error('no sources package');
  const limits = { entries: 20_000, entryBytes: 1e9, totalBytes: 2e9 };
  const entries = await module.openZip(new Uint8Array(readFileSync(join(ROOT, sources))), limits);
  for (const [name, entry] of entries) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), await entry.read());
  }
  // What builds is for development, and left out otherwise.
  run(folder, 'npm', 'ci', '--include=dev', '--no-audit', '--no-fund');
  for (const [build, command] of BUILDS) {
    run(folder, 'npx', ...command);
    const [here, there] = [sums(join(ROOT, '.output', build)), sums(join(folder, '.output', build))];
    const other = [...new Set([...here.keys(), ...there.keys()])].filter((file) => here.get(file) !== there.get(file));
    console.log(`${build}: ${here.size} files, ${other.length} differ ${other.slice(0, 10).join(' ')}`);
    if (other.length > 0) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
