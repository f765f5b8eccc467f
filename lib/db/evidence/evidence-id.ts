/**
 * A UUID of version 7 (RFC 9562): random, but ordered by time and, within one write, by place, so that items taken in the
 * same millisecond (the parts of one tall picture) are listed as they were given.
 *
 * @param now epoch milliseconds
 * @param place 0..4095
 */
export function evidenceId(now: number, place: number): string {
  const time = Math.trunc(now).toString(16).padStart(12, '0');
  const order = (place & 0xfff).toString(16).padStart(3, '0');
  const random = crypto.randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${random}`;
}
