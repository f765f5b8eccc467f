import { makeZip } from 'client-zip';
import { publicPem } from '../../signature/device-key';
import type { KeptStamp } from '../../timestamp/keeping/stamp-store';
import { FILES } from '../manifest';
import { stampFiles, stampParts } from './parts';

/** A stamp by itself, with its chain, its root and the signed end it is over: what `openssl ts -verify` needs. */
export function stampFile({ reply, chain, signedHead }: KeptStamp): Promise<Blob> {
  const places = stampFiles(1, signedHead, signedHead.publicKey);
  const parts = stampParts([{ reply, chain, earlier: signedHead }], [places]);
  const key = { name: FILES.publicKey, input: new TextEncoder().encode(publicPem(signedHead.publicKey)) };
  return new Response(makeZip([...parts, key])).blob();
}
