/** The switches of the mutated code: which mutant is on, and who ran over which how often. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

export const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
const held = globalThis as typeof globalThis & { reckonAgain?: (() => void)[] };
Object.assign(globalThis, { __stryker__: switches });

/** The constants of all files, in the order in which they were loaded: with the fault that is on, or without any. */
export function reckonAgain(): void {
  for (const again of held.reckonAgain ?? []) again();
}

export function switchOn(mutant: string, hits: number): void {
  switches.activeMutant = mutant;
  switches.hitCount = 0;
  // A loop without end comes over its fault far more often than the sound code.
  switches.hitLimit = hits * 20 + 20_000;
}

export function switchOff(): void {
  switches.activeMutant = undefined;
  switches.hitCount = undefined;
}
