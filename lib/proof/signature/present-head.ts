import { ownEnd } from '../../db/history/heads';
import { laterOf } from '../../db/merge/merge-seals';
import type { Vault } from '../../db/store/schema';
import { SignerRow } from '../../model/history/seals';
import { publicDer } from './device-key';
import { deviceKey, signedHeadOnce } from './key-store';
import { signedAsText } from './sealed-bytes';
import { keyId, type SignedHead } from './sign-head';

export interface PresentHead {
  head: { seq: number; hash: string };
  signedHead: SignedHead;
}

/**
 * Where the ledger ends now, signed: what a stamp is asked over, what a package ends with, what a backup carries. It names the
 * other keys this vault knows of, and is noted in the vault, so that other machines get to know this key.
 */
export async function presentHead(db: Vault, now: Date): Promise<PresentHead | undefined> {
  const head = await lastChange(db);
  if (!head) return undefined;
  const own = await keyId(await publicDer((await deviceKey()).publicKey));
  const signers = await db.signers.toArray();
  const known = new Set(signers.map(({ id }) => keyOf(id)).filter((key) => key !== own));
  const signedHead = await signedHeadOnce(head, now, [...known].toSorted().slice(0, MOST));
  const end = await ownEnd(db);
  if (end) await note(db, { id: `${own} ${end.device}`, device: end.device, ...head, ...signedAsText(signedHead) });
  return { head, signedHead };
}

/** As many as a statement takes. */
const MOST = 100;

/** Which key a row of the vault is of. */
export const keyOf = (id: string): string => id.slice(0, 64);

async function note(db: Vault, row: SignerRow): Promise<void> {
  // The end of a damaged chain may be anything.
  if (!SignerRow.safeParse(row).success) return;
  await db.transaction('rw', db.signers, async () => {
    const known = await db.signers.get(row.id);
    // With another key known, the same end is signed anew: what was signed then says less.
    await db.signers.put(known && known.seq > row.seq ? laterOf(known, row) : row);
  });
}

/**
 * The end of the own chain without the exports at it: that copies left the vault changes nothing in it, and with them the same
 * choice would be another package each time, and the same state would want another stamp.
 */
async function lastChange(db: Vault): Promise<PresentHead['head'] | undefined> {
  return db.transaction('r', db.ledger, db.history, db.memory, async () => {
    const end = await ownEnd(db);
    let entry = end && (await db.history.get(end.hash));
    while (entry?.kind === 'exported') entry = await db.history.get(entry.prev);
    const last = entry ?? (await db.ledger.orderBy('seq').last());
    return last && { seq: last.seq, hash: last.hash };
  });
}
