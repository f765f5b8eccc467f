import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Half of what a start of Firefox costs; none of it is ours. */
export const FEW_PROCESSES = {
  'fission.autostart': false,
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtab.preload': false,
  'media.rdd-process.enabled': false,
  'media.utility-process.enabled': false,
};

/**
 * Firefox's compiled scripts. It takes them up at a start and lays them down when it ends in peace; one that was killed starts
 * without, which takes it twice as long.
 */
export class Warm {
  readonly #cache: string;
  readonly #copy: string;

  constructor(profile: string) {
    this.#cache = join(profile, 'startupCache');
    this.#copy = `${profile}-warm`;
  }

  async keep(): Promise<void> {
    await cp(this.#cache, this.#copy, { recursive: true });
  }

  async layBack(): Promise<void> {
    await rm(this.#cache, { recursive: true, force: true });
    await cp(this.#copy, this.#cache, { recursive: true });
  }

  async remove(): Promise<void> {
    await rm(this.#copy, { recursive: true, force: true });
  }
}
