import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

export const EXTENSION = join(ROOT, '.output/chrome-mv3');

/** Builds and packs what is measured. */
export function buildExtension(): void {
  for (const command of ['build', 'zip']) {
    const { status, stderr, stdout } = spawnSync('wxt', [command], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`wxt ${command} failed:\n${stdout}${stderr}`);
  }
}
