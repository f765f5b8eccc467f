import type { Courier } from '../world/courier';
import type { PartName } from './parts';

export interface PartCaller {
  /** Has a part brought; another reading follows when it is there. `false`: it will not come any more. */
  call(name: PartName): boolean;
}

const MAX_TRIES = 3;
const PAUSE = 1000;

/** Asks for each part once at a time. `again` asks for another reading after some milliseconds, 0 when the part is there. */
export function partCaller(courier: Pick<Courier, 'callPart'>, again: (delay: number) => void): PartCaller {
  const coming = new Set<PartName>();
  const failures = new Map<PartName, number>();

  async function bring(name: PartName): Promise<void> {
    const answer = await courier.callPart(name);
    coming.delete(name);
    if (!answer.ok) failures.set(name, (failures.get(name) ?? 0) + 1);
    again(answer.ok ? 0 : PAUSE);
  }

  return {
    call(name) {
      if ((failures.get(name) ?? 0) >= MAX_TRIES) return false;
      if (!coming.has(name)) {
        coming.add(name);
        void bring(name);
      }
      return true;
    },
  };
}
