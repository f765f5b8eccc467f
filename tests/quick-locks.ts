/** Fewer rounds than any lock may have are left as they are. */
const SLOW = 600_000;

/**
 * A passphrase is made slow to try on purpose, for tests too: in the loop a lock takes a thousandth of its rounds. `npm test`
 * (`THOROUGH`) takes all of them.
 */
export function quickLocks(): void {
  const { subtle } = crypto;
  if (process.env['THOROUGH'] !== undefined || Object.hasOwn(subtle, 'deriveKey')) return;
  const slow = subtle.deriveKey.bind(subtle);
  const deriveKey: SubtleCrypto['deriveKey'] = (algorithm, ...rest) =>
    typeof algorithm === 'object' && 'iterations' in algorithm && algorithm.iterations >= SLOW
      ? slow({ ...algorithm, iterations: algorithm.iterations / 1000 }, ...rest)
      : slow(algorithm, ...rest);
  Object.defineProperty(subtle, 'deriveKey', { value: deriveKey, configurable: true });
}
