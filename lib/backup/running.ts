/** How far a long work has come, 0..1, and what ends it. */
export interface Running {
  signal?: AbortSignal;
  progress?: (part: number) => void;
}
