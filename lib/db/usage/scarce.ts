/** Part of what there is in all, beyond which it is time to say so. */
const MOST = 0.8;
/** Bytes that a film or two need, however little is stored so far. */
const LITTLE = 300_000_000;

/** Is room getting scarce? `used` and `left` in bytes. */
export const isScarce = (used: number, left: number): boolean =>
  left < LITTLE || used / Math.max(1, used + left) >= MOST;
