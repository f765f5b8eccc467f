/** Kinds of doors to the after-sales service of an order: what worked on a platform once is offered first there. */
export const DOOR_KINDS = ['own-link', 'order', 'apply', 'search', 'home', 'cases', 'parcel', 'list'] as const;

export type DoorKind = (typeof DOOR_KINDS)[number];

/** Platform -> the kind of door that led there from this machine. */
export type WorkedDoors = Readonly<Record<string, DoorKind>>;

/** The key of the row in which the machine remembers them. */
export const WORKED_DOORS = 'doors:worked';

/** What such a row holds; of anything else nothing. */
export function workedDoorsIn(value: unknown): WorkedDoors {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, DoorKind] => DOOR_KINDS.includes(entry[1])));
}
