import type { SignerRow, StampRow } from '../../../model/history/seals';
import { signedOfText } from '../../signature/sealed-bytes';
import { keyId, type SignedHead, verifyHead } from '../../signature/sign-head';
import { digestOf } from '../bytes';
import { readCertificates, toPem } from '../certificates';
import { eitherForm } from './attach';
import { keepable, stampOf } from './stamp-store';

/** A signed end that another vault brought, if it was signed so. */
export async function isSigned(row: SignerRow): Promise<boolean> {
  const signed = signedOfText(row);
  return (
    row.id === `${await keyId(signed.publicKey)} ${row.device}` &&
    (await isOver(signed, { seq: row.seq, hash: row.hash }))
  );
}

/** A stamp that another vault brought, with what a check here makes of it; `undefined` where it says nothing. */
export async function recheck(
  row: StampRow,
  { knownRoots, now }: { knownRoots: string; now: Date },
): Promise<StampRow | undefined> {
  const { at: _told, ...stamp } = stampOf(row);
  if (!(await isOver(stamp.signedHead, stamp.head))) return undefined;
  const digest = await digestOf('SHA-256', stamp.signedHead.signature);
  const others = readCertificates(stamp.chain.map(toPem).join(''));
  const found = await eitherForm(stamp.reply, digest, { roots: readCertificates(knownRoots), others, now });
  if (found.ok) return keepable({ ...stamp, ...found.stamped, state: found.known });
  return found.why.fault === 'national'
    ? keepable({ ...stamp, chain: [], authority: '', state: 'unchecked' })
    : undefined;
}

async function isOver(signed: SignedHead, { seq, hash }: { seq: number; hash: string }): Promise<boolean> {
  const verified = await verifyHead(signed);
  return verified.ok && verified.head.seq === seq && verified.head.head === hash;
}
