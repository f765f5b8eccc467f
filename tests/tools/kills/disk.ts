import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Little of it is ever there. On a small disk the browser says that there is no room. */
const SIZE = '16G';
const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' });
/**
 * What file system tests cut the power with: EXT4_IOC_SHUTDOWN (_IOR('X', 125, u32)) with NOLOGFLUSH. From that moment nothing
 * reaches the disk any more, neither contents nor the journal; Perl is on every Linux, and Node has no ioctl.
 */
const CUT = 'open(my $root, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($root, 0x8004587d, $how) or die $!';

/**
 * A disk whose power can be cut: a file system of its own in a file, that can be ended at once. What had not been flushed is
 * gone then, as after a power cut. What had been given to the device is there, also where no barrier followed: this disk has no
 * cache of its own that forgets. Needs root, Linux and Perl.
 */
export class Disk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'goujibao-disk-'));
  readonly #image = join(this.#folder, 'disk');
  readonly root = join(this.#folder, 'root');

  constructor() {
    mkdirSync(this.root);
    run('truncate', '-s', SIZE, this.#image);
    run('mkfs.ext4', '-q', this.#image);
    this.#mount();
  }

  /** All that has been written until now stays. */
  flush(): void {
    run('sync', '-f', this.root);
  }

  /** From now on nothing reaches the disk. The browser runs on and gets errors: end it, then {@link goOn}. */
  cut(): void {
    run('perl', '-e', CUT, this.root);
  }

  /** The machine starts again, with what had reached the disk. */
  goOn(): void {
    this.#unmount();
    this.#mount();
  }

  remove(): void {
    this.#unmount();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #mount(): void {
    // Nothing but what is asked for reaches the disk: not by itself every five seconds either.
    run('mount', '-o', 'loop,commit=300', this.#image, this.root);
  }

  /** The browser's helpers take a moment to be gone. */
  #unmount(): void {
    for (let tries = 1; ; tries++) {
      try {
        run('umount', this.root);
        return;
      } catch (error) {
        if (tries === 50) throw error;
        run('sleep', '0.1');
      }
    }
  }
}
