import { type AsnType, fromBER, OctetString } from 'asn1js';
import { Certificate, ContentInfo, SignedData, type SignerInfo, TimeStampResp, TSTInfo } from 'pkijs';
import { FaultError } from './faults';
import { OID } from './oids';

export interface Token {
  /** The bytes that are signed about: digest, time, number. */
  content: Uint8Array<ArrayBuffer>;
  info: TSTInfo;
  signer: SignerInfo;
  certificates: Certificate[];
}

/** A reply (`.tsr`): its status, then the token. Throws {@link FaultError}. */
export function parseReply(bytes: Uint8Array<ArrayBuffer>): Token {
  const schema = whole(bytes);
  const reply = attempt('not-a-token', () => new TimeStampResp({ schema }));
  const { status, statusStrings } = reply.status;
  if (status !== 0 && status !== 1) {
    const said = (statusStrings ?? []).map((one) => one.valueBlock.value).join('；');
    throw new FaultError('status', said && `机构说：${said}。`);
  }
  if (!reply.timeStampToken) throw new FaultError('not-a-token');
  return tokenIn(reply.timeStampToken);
}

/** A token alone (`.tst`), as other tools keep it. */
export function parseToken(bytes: Uint8Array<ArrayBuffer>): Token {
  const schema = whole(bytes);
  return tokenIn(attempt('not-a-token', () => new ContentInfo({ schema })));
}

function tokenIn(container: ContentInfo): Token {
  if (container.contentType !== OID.signedData) throw new FaultError('not-a-token');
  const signed = attempt('not-a-token', () => new SignedData({ schema: container.content }));
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer, another] = signed.signerInfos;
  if (eContentType !== OID.tstInfo || !eContent || !signer || another) throw new FaultError('not-a-token');
  const content = octets(eContent);
  const schema = whole(content);
  const info = attempt('not-a-token', () => new TSTInfo({ schema }));
  if (info.version !== 1) throw new FaultError('not-a-token');
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate);
  return { content, info, signer, certificates };
}

/** One value and nothing behind it: a byte more than what is signed could be anything. */
function whole(bytes: Uint8Array<ArrayBuffer>): AsnType {
  const { offset, result } = attempt('not-asn1', () => fromBER(bytes));
  if (offset < 0 || result.error) throw new FaultError('not-asn1');
  if (offset !== bytes.length) throw new FaultError('trailing-bytes');
  return result;
}

/** An octet string may come in pieces. */
function octets(value: OctetString): Uint8Array<ArrayBuffer> {
  const parts = value.valueBlock.value.filter((part): part is OctetString => part instanceof OctetString);
  if (parts.length === 0) return new Uint8Array(value.valueBlock.valueHexView);
  return Uint8Array.from(parts.flatMap((part) => [...part.valueBlock.valueHexView]));
}

function attempt<T>(fault: 'not-asn1' | 'not-a-token', read: () => T): T {
  try {
    return read();
  } catch {
    throw new FaultError(fault);
  }
}
