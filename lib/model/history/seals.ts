import * as z from 'zod/mini';
import { EvidenceRecord } from '../evidence';
import { instant } from '../order';
import { HistoryEntry } from './entry';

const sha256 = EvidenceRecord.shape.sha256;
/** Bytes as text: one form in the vault, in a backup and wherever two of them are compared. */
const base64 = (max: number) =>
  z.string().check(z.maxLength(max), z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/));

/** What a device signed about the end of its chain, and the public key to check it with. */
const signed = { statement: base64(20_000), signature: base64(200), publicKey: base64(400) };

/** The end of a device's chain as that device signed it last: how its key is known on other machines. */
export const SignerRow = z.strictObject({
  /** SHA-256 of the public key, and the device: a browser that got a new name goes on with its key. */
  id: z.string().check(z.regex(/^[0-9a-f]{64} (?:v1-)?[0-9a-f]{32}$/)),
  device: HistoryEntry.shape.device,
  /** The entry that was signed. */
  seq: HistoryEntry.shape.seq,
  hash: sha256,
  ...signed,
});
export type SignerRow = z.infer<typeof SignerRow>;

/** A token of an authority over a signed end of a chain, with what is needed to check it. */
export const StampRow = z.strictObject({
  /** SHA-256 of the reply: the same token is kept once. */
  sum: sha256,
  /** The end of the chain it is over: it proves every entry up to there. */
  seq: z.int().check(z.gte(0), z.lte(1e8)),
  hash: sha256,
  ...signed,
  /** As it came: an authority's reply, or a token alone from elsewhere. */
  reply: base64(400_000),
  /** From the signer to the root, DER; empty where it cannot be checked here. */
  chain: z.array(base64(40_000)).check(z.maxLength(10)),
  /** The authority's time, epoch milliseconds; absent where it cannot be checked here. */
  at: z.exactOptional(z.number()),
  authority: z.string().check(z.maxLength(300)),
  /** `unchecked`: national algorithms, which no browser can count. */
  state: z.enum(['good', 'unknown-root', 'unchecked']),
  /** Where it was asked; absent for one that was obtained elsewhere. */
  url: z.exactOptional(z.string().check(z.maxLength(500))),
  /** When it came to us, epoch milliseconds. */
  keptAt: instant,
});
export type StampRow = z.infer<typeof StampRow>;
