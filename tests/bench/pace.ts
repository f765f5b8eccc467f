const STEPS = 100_000_000;

/**
 * Milliseconds of a loop that is always the same. One virtual machine can be half as fast an hour later: times of two runs
 * compare only where this does.
 */
export function pace(): string {
  const start = performance.now();
  let sum = 0;
  for (let i = 0; i < STEPS; i++) sum += i % 7;
  const took = performance.now() - start;
  return `${Math.round(sum > 0 ? took : 0)} ms for ${STEPS / 1e6} million steps of a loop`;
}
