/** The key under which the session keeps which door was opened last. */
export const DOOR = 'popup:door';

export interface DoorNote {
  phone: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What is to be kept once the door of a phone was opened. */
export const doorNote = (phone: string, at: number): Record<typeof DOOR, DoorNote> => ({ [DOOR]: { phone, at } });
