import * as z from 'zod/mini';
import type { Platform } from '../../model/order';
import { type DoorKind, WORKED_DOORS, type WorkedDoors, workedDoorsIn } from '../../model/platform/door-kind';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';
import type { PurchaseInOrder } from './queries';

export async function workedDoors(db: Vault): Promise<WorkedDoors> {
  return workedDoorsIn(await recall(db, WORKED_DOORS, z.unknown(), {}));
}

/** Each with the door that worked on its platform. */
export function withWorkedDoors(rows: readonly PurchaseInOrder[], doors: WorkedDoors): PurchaseInOrder[] {
  return rows.map((row) => {
    const worked = doors[row.purchase.platform];
    return worked ? { ...row, worked } : row;
  });
}

/** 到了: the next phone of this platform is led there first. `undefined`: what was remembered did not lead there any more. */
export async function rememberDoor(db: Vault, platform: Platform, kind: DoorKind | undefined): Promise<void> {
  await db.transaction('rw', db.memory, async () => {
    const { [platform]: _before, ...others } = await workedDoors(db);
    await remember(db, WORKED_DOORS, kind === undefined ? others : { ...others, [platform]: kind });
  });
}
