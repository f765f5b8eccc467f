import * as fc from 'fast-check';

/**
 * Any text at all: every sign of Unicode, also those that mean nothing. fast-check's own (`unit: 'binary'`) takes longer to be
 * made than the tests that use it.
 */
export function anyText(maxLength = 10): fc.Arbitrary<string> {
  const sign = fc.integer({ min: 0, max: 0x10_ffff - 0x800 }).map((n) => (n < 0xd800 ? n : n + 0x800));
  return fc.array(sign, { maxLength }).map((signs) => String.fromCodePoint(...signs));
}
