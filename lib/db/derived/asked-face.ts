import { storedFace } from './stored-face';

/** What was asked for by a script that came first, for the one that comes after it. */
interface Asked {
  askedFace?: Promise<unknown>;
}

export function askFace(): void {
  (globalThis as Asked).askedFace = storedFace();
}

/** The stored face: as it was asked for, or asked for now. */
export const askedFace = (): Promise<unknown> => (globalThis as Asked).askedFace ?? storedFace();
