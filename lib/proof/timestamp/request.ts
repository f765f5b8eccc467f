import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { OID } from './token/oids';

export interface TimestampRequest {
  /** DER, to be sent as `application/timestamp-query`. */
  der: Uint8Array<ArrayBuffer>;
  digest: Uint8Array<ArrayBuffer>;
  nonce: Uint8Array<ArrayBuffer>;
}

/**
 * Asks for a time stamp over a SHA-256 digest (RFC 3161 2.4.1), with the authority's certificate in the reply. The nonce,
 * eight bytes and more, ties the reply to this request: an old reply cannot be sent again.
 */
export function timestampRequest(digest: Uint8Array<ArrayBuffer>, random: Uint8Array<ArrayBuffer>): TimestampRequest {
  // Positive, and without zeros in front: authorities send back the number, not the bytes.
  const nonce = Uint8Array.from(random, (byte, at) => (at === 0 ? (byte & 0x7f) | 0x40 : byte));
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: digest }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return { der: new Uint8Array(request.toSchema().toBER()), digest, nonce };
}
