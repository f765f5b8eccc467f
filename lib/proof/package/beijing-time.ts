/** `2026-10-03 12:05:06` in Beijing, whatever zone the machine is in: China has no summer time. */
export function beijingTime(epochMilliseconds: number): string {
  return new Date(epochMilliseconds + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
