import { useEffect, useState } from 'preact/hooks';
import { mayBeCleared } from '@/lib/db/usage/keep-for-good';
import { roomLeft } from '@/lib/db/usage/room-left';

export interface Room {
  /** Bytes the browser would still let us store. */
  left?: number;
  /** The browser may clear the vault by itself. */
  mayGo?: boolean;
}

/** What the browser says of its room, asked anew whenever `of` has changed. */
export function useRoom(of: unknown): Room {
  const [room, setRoom] = useState<Room>({});
  useEffect(() => {
    let open = true;
    const look = async () => {
      const [left, mayGo] = await Promise.all([roomLeft(), mayBeCleared()]);
      if (open) setRoom({ ...(left === undefined ? {} : { left }), ...(mayGo === undefined ? {} : { mayGo }) });
    };
    // A browser that says nothing of it is nothing to be told.
    look().catch(() => undefined);
    return () => {
      open = false;
    };
  }, [of]);
  return room;
}
