import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '600M';
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' });

/**
 * A disk whose power can be cut: a file system of its own in a file. What the file holds is what has reached the device; what the
 * system still keeps back in memory is not in a copy of it, as after a power cut. Needs root, and Linux.
 */
export class Disk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'goujibao-disk-'));
  #image = join(this.#folder, 'disk-0');
  #cuts = 0;
  readonly root = join(this.#folder, 'root');

  constructor() {
    mkdirSync(this.root);
    run('truncate', '-s', SIZE, this.#image);
    run('mkfs.ext4', '-q', this.#image);
    this.#mount();
  }

  /**
   * Takes the disk as it is at this moment; call it before the browser is ended, and {@link goOn} after. Everything that this
   * process has started stands still meanwhile: a copy of a disk that is being written to is of no moment at all.
   */
  cut(): void {
    for (const pid of startedByUs()) process.kill(pid, 'SIGSTOP');
    run('cp', '--sparse=always', this.#image, join(this.#folder, `disk-${this.#cuts + 1}`));
  }

  /** The machine starts again, with what had reached the disk. */
  goOn(): void {
    run('umount', '-l', this.root);
    rmSync(this.#image);
    this.#image = join(this.#folder, `disk-${++this.#cuts}`);
    this.#mount();
  }

  remove(): void {
    run('umount', '-l', this.root);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #mount(): void {
    // Nothing but what is asked for reaches the disk: not by itself every five seconds either.
    run('mount', '-o', 'loop,commit=300', this.#image, this.root);
  }
}

function startedByUs(): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).trim().split('\n');
  const rows = table.map((line) => line.trim().split(/\s+/));
  const family = new Set([process.pid]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const [pid, parent, name] of rows) if (family.has(Number(parent)) && name !== 'ps') family.add(Number(pid));
  }
  family.delete(process.pid);
  return [...family];
}
