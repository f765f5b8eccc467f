import * as z from 'zod/mini';

const hex = (bytes: number) => z.string().check(z.length(bytes * 2), z.regex(/^[0-9a-f]*$/));
/** Nonce, ciphertext and tag, in hexadecimal digits. */
const sealed = z.string().check(z.maxLength(2000), z.regex(/^[0-9a-f]+$/));

/**
 * Where a vault with a lock stands. `closing`: the lock was set, rows from before are still being encrypted; `opening`: it
 * is being taken off, rows are written plain again. In all three there is a key, and without it the vault is shut.
 */
export const LockState = z.enum(['closing', 'on', 'opening']);
export type LockState = z.infer<typeof LockState>;

/** Minutes without use after which the vault locks itself; 0 = only with the browser. */
export const AUTO_LOCK = [5, 15, 60, 0] as const;

export const LockRow = z.strictObject({
  id: z.literal('lock'),
  version: z.literal(1),
  /** Tells this lock's key from one that a page still holds of a lock before. */
  keyId: hex(16),
  state: LockState,
  /** PBKDF2 with SHA-256: what the passphrase goes through. */
  salt: hex(16),
  rounds: z.int().check(z.gte(600_000), z.lte(20_000_000)),
  /** The data key, under the key that comes of the passphrase. The one thing that another passphrase changes. */
  dataKey: sealed,
  /** P-256. What arrives while the vault is locked is put into a box to which only the private key, under the data key, is the key. */
  publicKey: hex(65),
  privateKey: sealed,
  minutes: z.literal(AUTO_LOCK),
  /** Locked, the popup and the reminders say 「一台手机」 for its name. */
  hideNames: z.boolean(),
  /** How far the encrypting or decrypting of older rows has come. */
  done: z.exactOptional(z.strictObject({ table: z.string(), after: z.string() })),
});
/** The lock of a vault, as it lies on the disk: nothing of it opens anything without the passphrase. */
export type LockRow = z.infer<typeof LockRow>;
