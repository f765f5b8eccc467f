import type { Courier } from '../world/courier';
import type { PartName } from './parts';

export interface PartCaller {
  /** Has a part brought; another reading follows when it is there. `false`: it does not come just now, go on without it. */
  call(name: PartName): boolean;
}

/** After so many failures in a row a reading no longer waits for the part; it is asked for all the same, ever more rarely. */
const PATIENCE = 3;
const PAUSE = 1000;
const LONGEST_PAUSE = 64_000;

/**
 * Asks for each part once at a time. No refusal is final: a worker that is being restarted, or a page that is not shown yet,
 * is refused today and not tomorrow.
 *
 * @param again asks for another reading after some milliseconds, 0 when the part is there
 * @param wait a timer of the page's world
 */
export function partCaller(
  courier: Pick<Courier, 'callPart'>,
  again: () => void,
  wait: (callback: () => void, delay: number) => void,
): PartCaller {
  const coming = new Set<PartName>();
  const resting = new Set<PartName>();
  const failures = new Map<PartName, number>();

  async function bring(name: PartName): Promise<void> {
    const answer = await courier.callPart(name);
    coming.delete(name);
    if (answer.ok) {
      failures.delete(name);
      again();
      return;
    }
    const failed = (failures.get(name) ?? 0) + 1;
    failures.set(name, failed);
    resting.add(name);
    wait(
      () => {
        resting.delete(name);
        again();
      },
      Math.min(LONGEST_PAUSE, PAUSE * 2 ** (failed - 1)),
    );
  }

  return {
    call(name) {
      if (!coming.has(name) && !resting.has(name)) {
        coming.add(name);
        void bring(name);
      }
      return (failures.get(name) ?? 0) < PATIENCE;
    },
  };
}
