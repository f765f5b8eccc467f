import * as z from 'zod/mini';
import type { Platform } from '../../model/order';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';

const KEY = 'doors:worked';

const Kind = z.enum(['own-link', 'order', 'apply', 'search', 'home', 'cases', 'parcel', 'list']);
const Worked = z.record(z.string().check(z.maxLength(20)), Kind);

/** Platform -> the kind of door that led to its after-sales service from this machine. */
export type WorkedDoors = Readonly<Record<string, z.infer<typeof Kind>>>;

export function workedDoors(db: Vault): Promise<WorkedDoors> {
  return recall<WorkedDoors>(db, KEY, Worked, {});
}

/** 到了: the next phone of this platform is led there first. `undefined`: what was remembered did not lead there any more. */
export async function rememberDoor(
  db: Vault,
  platform: Platform,
  kind: WorkedDoors[string] | undefined,
): Promise<void> {
  await db.transaction('rw', db.memory, async () => {
    const { [platform]: _before, ...others } = await workedDoors(db);
    await remember(db, KEY, kind === undefined ? others : { ...others, [platform]: kind });
  });
}
