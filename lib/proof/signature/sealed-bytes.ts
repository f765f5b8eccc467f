import type { SignerRow } from '../../model/history/seals';
import { fromBase64, toBase64 } from '../timestamp/bytes';
import type { SignedHead } from './sign-head';

type AsText = Pick<SignerRow, 'statement' | 'signature' | 'publicKey'>;

/** A signed end as it lies in the vault and in backups. */
export function signedAsText({ statement, signature, publicKey }: SignedHead): AsText {
  return { statement: toBase64(statement), signature: toBase64(signature), publicKey: toBase64(publicKey) };
}

export function signedOfText({ statement, signature, publicKey }: AsText): SignedHead {
  return {
    statement: fromBase64(statement),
    signature: fromBase64(signature),
    publicKey: fromBase64(publicKey),
  };
}
