/** What the browser's own instruments say of our scripts in one tab. The page could not see any of it. */
export interface ScriptWatch {
  /** How many functions of ours were called there since it was last asked. */
  calls(): Promise<number>;
  /** Everything that was reported as an error there, by whichever script. */
  errors(): Promise<string[]>;
}
